using System.Data;
using Npgsql;

namespace ExhibitSite.Searching.Postgres;

/// <summary>
/// Searches what <c>exhibit export search-postgres</c> loaded (<c>docs/postgres.md</c>): the same terms, statistics and rules as the static index, and so
/// the same answers. May be asked by several threads.
/// </summary>
/// <param name="source">Opens connections to the data base; a role that may only read is enough.</param>
/// <param name="timeout">How long one statement may take.</param>
public sealed class PostgresSearch(NpgsqlDataSource source, TimeSpan timeout) : ISearchBackend
{
    // The search path is set by value, so no text of ours ever names a schema; the plan must know the terms, as how rare they are decides it.
    private const string Begin = """
        SELECT number,
            set_config('search_path', 'exhibit_' || number || ', pg_catalog', true), set_config('statement_timeout', $1, true), set_config('transaction_read_only', 'on', true),
            set_config('enable_partitionwise_aggregate', 'on', true), set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)
        FROM exhibit.edition WHERE is_current
        """;

    private volatile PostgresHead? _head;

    /// <inheritdoc />
    /// <exception cref="NpgsqlException">The data base cannot be reached, or took too long.</exception>
    public SearchAnswer Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Within(contents => new IndexSearch(contents).Search(request));
    }

    /// <summary>What can be narrowed by: the counts of an answer with their labels, and the years.</summary>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="NpgsqlException">The data base cannot be reached, or took too long.</exception>
    public SearchOverview Overview(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Within(contents =>
        {
            var (counts, firstDays) = new IndexSearch(contents).Narrowing(request);
            return new SearchOverview(contents.Language, [.. contents.Labelled(counts, request.Facets)], firstDays);
        });
    }

    /// <summary>One view of one edition, whatever is loaded meanwhile.</summary>
    private T Within<T>(Func<PostgresContents, T> ask)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var edition = Edition(connection);
        if (_head is not { } head || head.Edition != edition) _head = head = PostgresHead.Read(connection, edition);
        var value = ask(new PostgresContents(connection, head));
        transaction.Commit();
        return value;
    }

    private int Edition(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(Begin, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"{(int)timeout.TotalMilliseconds}" });
        try
        {
            return command.ExecuteScalar() as int? ?? throw new DamagedIndexException("edition", "nothing has been loaded into the data base yet");
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new DamagedIndexException("edition", "nothing has been loaded into the data base yet");
        }
    }
}
