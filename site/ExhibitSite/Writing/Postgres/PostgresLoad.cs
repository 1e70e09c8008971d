using System.Collections.Immutable;
using ExhibitSite.Model.Search;
using Npgsql;

namespace ExhibitSite.Writing.Postgres;

/// <summary>
/// Loads the records of a site into PostgreSQL (<c>docs/postgres.md</c>). Each load is an edition of its own in a schema <c>exhibit_N</c>; when it is whole, one
/// transaction makes it the current one. Readers see the edition before or this one, never half; a load that fails leaves everything as it was.
/// </summary>
/// <param name="main">The data base that is asked, and holds the first slice.</param>
/// <param name="nodes">More data bases, each with a slice of the records; none for one node.</param>
public sealed class PostgresLoad(NpgsqlDataSource main, ImmutableArray<PostgresNode> nodes)
{
    // Any number will do, as long as no other program that loads this data base takes it.
    private const long LoadLock = 0x4558_4849_4249_5431;

    /// <summary>Loads records as the new current edition.</summary>
    /// <param name="count">How many records there are: the slices are cut by it.</param>
    /// <param name="records">The records, in order; read once.</param>
    /// <param name="summary">What is known when all have been read.</param>
    /// <returns>The number of the edition.</returns>
    /// <exception cref="NpgsqlException">A data base cannot be reached or refuses.</exception>
    public int Run(int count, IEnumerable<IndexedRecord> records, Func<IndexSummary> summary)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(summary);
        using var connection = main.OpenConnection();
        Sql.Run(connection, Ddl.Editions);
        if (!Sql.Ask<bool>(connection, "SELECT pg_try_advisory_lock($1)", LoadLock)) throw new InvalidOperationException("Another load into this data base is not done yet.");
        try
        {
            return LoadEdition(connection, count, records, summary);
        }
        finally
        {
            // A connection that goes back to its pool keeps its lock until it is used again; one that broke has lost it.
            if (connection.FullState == System.Data.ConnectionState.Open) Sql.Run(connection, "SELECT pg_advisory_unlock($1)", LoadLock);
        }
    }

    private int LoadEdition(NpgsqlConnection connection, int count, IEnumerable<IndexedRecord> records, Func<IndexSummary> summary)
    {
        DropUnused(connection);
        var edition = Sql.Ask<int>(connection, "INSERT INTO exhibit.edition DEFAULT VALUES RETURNING number");

        Sql.Run(connection, Ddl.Schema(edition) + Ddl.Parents(edition));
        var slices = Slices(count);
        for (var slice = 0; slice < slices.Length; slice++) CreateSlice(connection, edition, slices, slice);
        using (var next = records.GetEnumerator())
        {
            var numbers = new RunningNumbers();
            for (var slice = 0; slice < slices.Length; slice++) Load(edition, slice, slices[slice], next, numbers);
            if (next.MoveNext()) throw new InvalidOperationException("There are more records than were told.");
        }
        WriteHead(connection, edition, summary());

        using var switching = connection.BeginTransaction();
        Sql.Run(connection, "UPDATE exhibit.edition SET is_current = (number = $1) WHERE is_current OR number = $1", edition);
        switching.Commit();
        return edition;
    }

    /// <summary>Gives up all editions but the current one: what is newer was never finished, and who began to read an older one holds it until that is done.</summary>
    private void DropUnused(NpgsqlConnection connection)
    {
        var unused = Sql.List<int>(connection, "SELECT number FROM exhibit.edition WHERE NOT is_current ORDER BY number");
        foreach (var number in unused)
        {
            Sql.Run(connection, Ddl.DropSchema(number));
            foreach (var node in nodes)
            {
                using var remote = node.Source.OpenConnection();
                Sql.Run(remote, Ddl.DropSchema(number));
            }
            Sql.Run(connection, "DELETE FROM exhibit.edition WHERE number = $1 AND NOT is_current", number);
        }
    }

    /// <summary>The records of each slice, from the first to before the last. None is empty, even where there are fewer records than nodes.</summary>
    private (int From, int To)[] Slices(int count)
    {
        var slices = nodes.Length + 1;
        return [.. Enumerable.Range(0, slices).Select(slice => (Cut(slice), Cut(slice + 1)))];

        int Cut(int slice) => Math.Max(slice, (int)((long)count * slice / slices));
    }

    private void CreateSlice(NpgsqlConnection connection, int edition, (int From, int To)[] slices, int slice)
    {
        var (from, to) = slices[slice];
        if (slice == 0)
        {
            Sql.Run(connection, Ddl.Tables(edition, slice) + Ddl.Attach(edition, slice, from, to));
            return;
        }
        var node = nodes[slice - 1];
        using (var remote = node.Source.OpenConnection()) Sql.Run(remote, Ddl.Schema(edition) + Ddl.Tables(edition, slice));
        Sql.Run(connection, Ddl.Foreign(edition, slice, node.Server, from, to));
    }

    /// <summary>Copies the records of a slice straight to where they lie, then indexes them there.</summary>
    private void Load(int edition, int slice, (int From, int To) range, IEnumerator<IndexedRecord> next, RunningNumbers numbers)
    {
        var source = slice == 0 ? main : nodes[slice - 1].Source;
        // A connection copies into one table at a time.
        using (var partsTo = source.OpenConnection())
        using (var recordsTo = source.OpenConnection())
        {
            using var parts = partsTo.BeginTextImport($"COPY exhibit_{edition}.part_{slice} (record, part, norm, terms, places, document) FROM STDIN");
            using var records = recordsTo.BeginTextImport($"COPY exhibit_{edition}.record_{slice} (record, first_day, last_day, facets) FROM STDIN");
            for (; numbers.Record < range.To && next.MoveNext(); numbers.Record++)
            {
                foreach (var part in next.Current.Parts) CopyText.Write(parts, numbers.Record, numbers.Part++, part);
                CopyText.Write(records, numbers.Record, next.Current);
            }
        }
        using var connection = source.OpenConnection();
        // As long as it takes: an index over millions of pages is hours of work.
        Sql.Run(connection, Ddl.Index(edition, slice));
    }

    private static void WriteHead(NpgsqlConnection connection, int edition, IndexSummary summary)
    {
        var fold = new ByteWriter();
        summary.Table.Write(fold);
        Sql.Run(connection, Ddl.Head(edition), HeadJson.Of(summary), fold.Written.ToArray());
        using (var values = connection.BeginTextImport($"COPY exhibit_{edition}.value (number, facet, ordinal, id, zh, en, names) FROM STDIN"))
            foreach (var value in summary.Values) CopyText.Write(values, value);
        Sql.Run(connection, Ddl.Finish(edition));
    }

    private sealed class RunningNumbers
    {
        public int Record { get; set; }

        public int Part { get; set; }
    }
}

/// <summary>A data base that holds a slice.</summary>
/// <param name="Server">The name under which the main data base knows it: its foreign server.</param>
/// <param name="Source">Opens connections to it.</param>
public sealed record PostgresNode(string Server, NpgsqlDataSource Source);
