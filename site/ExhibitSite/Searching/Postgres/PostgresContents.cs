using System.Collections.Immutable;
using System.Text.Json;
using ExhibitSite.Model.Search;
using Npgsql;
using NpgsqlTypes;

namespace ExhibitSite.Searching.Postgres;

/// <summary>The contents of an edition, within one transaction.</summary>
internal sealed class PostgresContents(NpgsqlConnection connection, PostgresHead head) : IIndexContents
{
    // Documents come with their texts: a page of results in one go, a long list in several.
    private const int DocumentsAtOnce = 256;

    /// <inheritdoc />
    public IndexHead Head => head.Index;

    /// <summary>The site's main language.</summary>
    public string Language => head.Language;

    /// <inheritdoc />
    public TermMatches Find(ImmutableArray<CoverTerm> terms, Joining joining, Places with) => new(Frequencies(terms), Together(terms, joining));

    /// <inheritdoc />
    public TermMatches FindPrefix(string prefix, Places with)
    {
        var key = KeyOf(TermFamily.Words, prefix);
        using var command = Command(Statements.OfPrefix, TermText.Beginning(key), TermText.PathOfBeginning(key));
        using var reader = command.ExecuteReader();
        var parts = new List<PartPostings>();
        while (reader.Read())
        {
            using var places = JsonDocument.Parse(reader.GetString(3));
            var part = reader.GetInt32(1);
            int[] positions = [.. places.RootElement.EnumerateArray().SelectMany(static text => PlacesText.Positions(text.GetString())).Order()];
            parts.Add(new PartPostings(part, reader.GetInt32(0), (byte)reader.GetInt16(2), [Placed(part, positions)]));
        }
        return new TermMatches([parts.Count], parts.OrderBy(static part => part.Part));
    }

    /// <inheritdoc />
    public IEnumerable<(int Part, Document Document)> Documents(IEnumerable<int> parts)
    {
        foreach (var some in parts.Order().Chunk(DocumentsAtOnce))
        {
            var documents = new SortedDictionary<int, Document>();
            using (var command = Command(Statements.Documents, some))
            using (var reader = command.ExecuteReader())
                while (reader.Read())
                {
                    using var json = JsonDocument.Parse(reader.GetFieldValue<byte[]>(1));
                    documents.Add(reader.GetInt32(0), Document.Read(json.RootElement));
                }
            foreach (var (part, document) in documents) yield return (part, document);
        }
    }

    /// <inheritdoc />
    public int FirstPartOf(int record)
    {
        using var command = Command(Statements.FirstPart, record);
        return (int)command.ExecuteScalar()!;
    }

    /// <inheritdoc />
    public HashSet<int> RecordsWith(string key, string folded)
    {
        var numbers = Numbers(Statements.ValuesNamed, key, folded);
        return numbers.Length == 0 ? [] : [.. Numbers(Statements.RecordsWith, numbers)];
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<int, (int First, int Last)> DaysOf(IReadOnlyCollection<int> records)
    {
        using var command = Command(Statements.Days, records.ToArray());
        using var reader = command.ExecuteReader();
        var days = new Dictionary<int, (int, int)>();
        while (reader.Read()) days.Add(reader.GetInt32(0), (reader.GetInt32(1), reader.GetInt32(2)));
        return days;
    }

    /// <inheritdoc />
    public IReadOnlyCollection<int> Having(IReadOnlyCollection<int> records, ILookup<string, FacetChoice> choices) => Having(records, choices, except: null);

    /// <inheritdoc />
    public ImmutableArray<FacetCount> Count(IReadOnlyCollection<int> records, ILookup<string, FacetChoice> choices)
    {
        var counts = new Dictionary<(string Facet, int Ordinal), FacetCount>();
        // All facets that nothing is chosen of see the same records; each other one those that the other choices leave.
        Add(Having(records, choices, except: null), static (_, _) => true, isChosen: false);
        foreach (var choice in choices) Add(Having(records, choices, except: choice.Key), (facet, key) => facet == key, isChosen: true, choice.Key);
        var columns = head.Facets.Select(static (facet, column) => (facet.Key, column)).ToDictionary(static facet => facet.Key, static facet => facet.column);
        return
        [
            .. counts.OrderBy(entry => columns[entry.Key.Facet]).ThenByDescending(static entry => entry.Value.Count).ThenBy(static entry => entry.Key.Ordinal).Select(static entry => entry.Value),
        ];

        void Add(IReadOnlyCollection<int> some, Func<string, string?, bool> isMeant, bool isChosen, string? key = null)
        {
            using var command = Command(Statements.Counts, some.ToArray());
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var facet = reader.GetString(0);
                if (choices.Contains(facet) == isChosen && isMeant(facet, key)) counts.Add((facet, reader.GetInt32(1)), new FacetCount(facet, reader.GetString(2), (int)reader.GetInt64(3)));
            }
        }
    }

    /// <summary>Counts with their labels, facet by facet; a chosen value stays, even where nothing has it.</summary>
    public IEnumerable<FacetOverview> Labelled(ImmutableArray<FacetCount> counts, ImmutableArray<FacetChoice> choices)
    {
        foreach (var (key, label) in head.Facets)
        {
            var counted = counts.Where(count => count.Facet == key).ToDictionary(static count => count.Value, static count => count.Count);
            var chosen = choices.Where(choice => choice.Facet == key).Select(static choice => choice.Value).ToHashSet();
            var values = new List<(int Ordinal, ValueOverview Value)>();
            using (var command = Command(Statements.Labels, key, counted.Keys.Union(chosen).ToArray()))
            using (var reader = command.ExecuteReader())
                while (reader.Read())
                {
                    var id = reader.GetString(1);
                    values.Add((reader.GetInt32(0), new ValueOverview(id, new(reader.GetString(2), reader.GetString(3)), counted.GetValueOrDefault(id), chosen.Contains(id))));
                }
            // Times stay in their order.
            var isTime = key is "century" or "decade";
            yield return new FacetOverview(key, label, [.. values.OrderByDescending(value => isTime ? 0 : value.Value.Count).ThenBy(static value => value.Ordinal).Select(static value => value.Value)]);
        }
    }

    private IReadOnlyCollection<int> Having(IReadOnlyCollection<int> records, ILookup<string, FacetChoice> choices, string? except)
    {
        foreach (var choice in choices.Where(choice => choice.Key != except))
        {
            var values = Numbers(Statements.ValuesOf, choice.Key, choice.Select(static chosen => chosen.Value).ToArray());
            records = Numbers(Statements.Having, records.ToArray(), values);
        }
        return records;
    }

    private ImmutableArray<int> Frequencies(ImmutableArray<CoverTerm> terms)
    {
        var keys = terms.Select(static term => System.Text.Encoding.UTF8.GetBytes(KeyOf(term.Family, term.Term))).ToArray();
        // As one value: an array of arrays would be taken for the list of values itself.
        using var command = Command(Statements.Frequencies, (object)keys.Distinct(ByteArrays.Equality).ToArray());
        using var reader = command.ExecuteReader();
        var parts = new Dictionary<byte[], int>(ByteArrays.Equality);
        while (reader.Read()) parts.Add(reader.GetFieldValue<byte[]>(0), (int)reader.GetDecimal(1));
        return [.. keys.Select(key => parts.GetValueOrDefault(key))];
    }

    private List<PartPostings> Together(ImmutableArray<CoverTerm> terms, Joining joining)
    {
        var keys = terms.Select(static term => KeyOf(term.Family, term.Term)).ToArray();
        using var command = Command(Statements.OfTerms(terms.Length), [TermText.Joined(keys, joining), .. keys.Select(TermText.PathOf)]);
        using var reader = command.ExecuteReader();
        var parts = new List<PartPostings>();
        while (reader.Read())
        {
            var part = reader.GetInt32(1);
            var postings = new Posting[terms.Length];
            for (var at = 0; at < postings.Length; at++)
                if (!reader.IsDBNull(3 + at))
                {
                    // A JSON string of digits and spaces: its quotes are all there is to take away.
                    var text = reader.GetString(3 + at).AsSpan().Trim('"');
                    postings[at] = terms[at].Family == TermFamily.Singles && PlacesText.Count(text) is var count
                        ? new Posting(part, count.IsHead, count.Own, [])
                        : Placed(part, [.. PlacesText.Positions(text)]);
                }
            parts.Add(new PartPostings(part, reader.GetInt32(0), (byte)reader.GetInt16(2), postings));
        }
        // The nodes answer as they are ready.
        parts.Sort(static (left, right) => left.Part - right.Part);
        return parts;
    }

    private static Posting Placed(int part, int[] positions) => new(
        part, positions.Any(static position => SearchFields.IsHead(SearchFields.Of(position))), positions.Count(static position => !SearchFields.IsContinuation(position)), positions);

    private static string KeyOf(TermFamily family, string term) => PlacesText.Key(family switch { TermFamily.Pairs => 'b', TermFamily.Singles => 'u', _ => 'w' }, term);

    private int[] Numbers(string text, params ReadOnlySpan<object> values)
    {
        using var command = Command(text, values);
        using var reader = command.ExecuteReader();
        var numbers = new List<int>();
        while (reader.Read()) numbers.Add(reader.GetInt32(0));
        return [.. numbers];
    }

    private NpgsqlCommand Command(string text, params ReadOnlySpan<object> values)
    {
#pragma warning disable CA2100 // Every text is one of Statements', which hold no value; values are parameters.
        var command = new NpgsqlCommand(text, connection);
#pragma warning restore CA2100
        foreach (var value in values)
            // Texts without a type: a statement casts them to what they are, a tsquery or a jsonpath.
            command.Parameters.Add(value is string ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Unknown } : new NpgsqlParameter { Value = value });
        return command;
    }
}
