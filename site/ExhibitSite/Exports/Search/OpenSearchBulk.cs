using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>
/// The records for OpenSearch or Elasticsearch (<c>docs/postgres.md</c>, section 6): a mapping, and bodies for <c>_bulk</c>, one document for each part. Its texts are
/// cut into terms here, with spaces between them, so that the server's <c>whitespace</c> analyzer is all that is needed. Never tried against a server.
/// </summary>
/// <param name="open">Makes a file of a name.</param>
public sealed class OpenSearchBulk(Func<string, Stream> open)
{
    // Servers take bodies of 100 MB unless told otherwise.
    private const long MostBytes = 48L << 20;

    // Words that hold the place of code points between terms; no phrase is longer.
    private const int MostFillers = SearchFields.ContinuationLength + 8;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the mapping and the documents.</summary>
    /// <param name="index">The index's name.</param>
    /// <param name="records">The records, in order.</param>
    /// <returns>The number of documents.</returns>
    public int Write(string index, IEnumerable<IndexedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        using (var mapping = open("mapping.json"))
        using (var json = new Utf8JsonWriter(mapping, OneLine with { Indented = true, NewLine = "\n" })) WriteMapping(json);
        var (number, record, file) = (0, 0, 0);
        Stream? body = null;
        try
        {
            foreach (var next in records)
            {
                if (body is null || body.Position > MostBytes)
                {
                    body?.Dispose();
                    body = open($"bulk-{file++:0000}.ndjson");
                }
                foreach (var part in next.Parts)
                {
                    Line(body, json => WriteAction(json, index, number));
                    Line(body, json => WriteDocument(json, record, number, next, part));
                    number++;
                }
                record++;
            }
        }
        finally
        {
            body?.Dispose();
        }
        return number;
    }

    private static void Line(Stream body, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(body, OneLine)) write(json);
        body.WriteByte((byte)'\n');
    }

    private static void WriteMapping(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("settings");
        json.WriteStartObject("index");
        json.WriteStartObject("similarity");
        json.WriteStartObject("default");
        json.WriteString("type", "BM25");
        json.WriteNumber("k1", 1.2);
        json.WriteNumber("b", 0.75);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("mappings");
        json.WriteString("dynamic", "false");
        json.WriteStartObject("properties");
        foreach (var (name, type) in Fields)
        {
            json.WriteStartObject(name);
            json.WriteString("type", type);
            if (type == "text") json.WriteString("analyzer", "whitespace");
            if (type == "object") json.WriteBoolean("enabled", false);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static ImmutableArray<(string Name, string Type)> Fields { get; } =
    [
        ("record", "integer"), ("part", "integer"), ("pairs", "text"), ("head", "text"), ("singles", "text"), ("words", "text"),
        ("facets", "keyword"), ("firstDay", "integer"), ("lastDay", "integer"), ("document", "object"),
    ];

    private static void WriteAction(Utf8JsonWriter json, string index, int number)
    {
        json.WriteStartObject();
        json.WriteStartObject("index");
        json.WriteString("_index", index);
        json.WriteString("_id", $"{number}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, int record, int number, IndexedRecord own, IndexedPart part)
    {
        json.WriteStartObject();
        json.WriteNumber("record", record);
        json.WriteNumber("part", number);
        json.WriteString("pairs", InPlace(part, static _ => true));
        json.WriteString("head", InPlace(part, static position => SearchFields.IsHead(SearchFields.Of(position))));
        json.WriteString("singles", string.Join(' ', OfFamily(part, 'u').Select(static entry => entry.Term)));
        json.WriteString("words", string.Join(' ', OfFamily(part, 'w').Select(static entry => entry.Term)));
        json.WriteStartArray("facets");
        foreach (var value in own.Values) json.WriteStringValue($"{value.Facet}:{value.Id}");
        json.WriteEndArray();
        if (own.FirstDay is { } first) json.WriteNumber("firstDay", first);
        if (own.LastDay is { } last) json.WriteNumber("lastDay", last);
        json.WritePropertyName("document");
        json.WriteRawValue(part.Document);
        json.WriteEndObject();
    }

    /// <summary>The pairs as words at the places they have: a match_phrase of every pair of a phrase finds it, and nothing across a gap.</summary>
    private static string InPlace(IndexedPart part, Func<int, bool> isMeant)
    {
        var words = new List<string>();
        var before = -1;
        foreach (var (position, term) in OfFamily(part, 'b').Where(entry => isMeant(entry.Position)))
        {
            if (before >= 0) words.AddRange(Enumerable.Repeat("_", Math.Min(position - before - 1, MostFillers)));
            words.Add(term);
            before = position;
        }
        return string.Join(' ', words);
    }

    private static IEnumerable<(int Position, string Term)> OfFamily(IndexedPart part, char family) =>
        part.Terms.Where(term => term.Family == family).SelectMany(static term => term.Positions.Select(position => (position, term.Term)))
            .OrderBy(static entry => entry.position).ThenBy(static entry => entry.Term, StringComparer.Ordinal);
}
