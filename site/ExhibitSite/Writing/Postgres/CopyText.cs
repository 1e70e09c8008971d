using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Writing.Postgres;

/// <summary>Rows in the text form of COPY: columns with tabs between them, backslashes before what would be read otherwise.</summary>
internal static class CopyText
{
    private const string Null = "\\N";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A row of <c>part</c>.</summary>
    public static void Write(TextWriter to, int record, int number, IndexedPart part)
    {
        Row(to, Number(record), Number(number), Number(LengthNorm.Of(part.Length)), Vector(part), Places(part), Bytes(part.Document));
    }

    /// <summary>A row of <c>record</c>.</summary>
    public static void Write(TextWriter to, int number, IndexedRecord record) =>
        Row(to, Number(number), Number(record.FirstDay), Number(record.LastDay), "{" + string.Join(',', record.Values.Select(static value => Number(value.Number))) + "}");

    /// <summary>A row of <c>value</c>.</summary>
    public static void Write(TextWriter to, IndexedValue value) =>
        Row(to, Number(value.Number), value.Facet, Number(value.Ordinal), value.Value.Id, value.Value.Label.Zh, value.Value.Label.En, "{" + string.Join(',', value.Names.Select(Quoted)) + "}");

    private static void Row(TextWriter to, params ReadOnlySpan<string?> columns)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            if (at > 0) to.Write('\t');
            if (columns[at] is { } column) Escape(to, column);
            else to.Write(Null);
        }
        to.Write('\n');
    }

    private static void Escape(TextWriter to, string column)
    {
        foreach (var character in column)
            switch (character)
            {
                case '\\': to.Write("\\\\"); break;
                case '\t': to.Write("\\t"); break;
                case '\n': to.Write("\\n"); break;
                case '\r': to.Write("\\r"); break;
                // What PostgreSQL cannot keep, in a label: it is nothing to be found by.
                case '\0': break;
                default: to.Write(character); break;
            }
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The keys of the terms. One that stands in the continuation alone has a weight: it is looked up, but not counted.</summary>
    private static string Vector(IndexedPart part)
    {
        var text = new StringBuilder();
        foreach (var term in part.Terms)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append('\'').Append(PlacesText.Key(term.Family, term.Term).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)).Append('\'');
            if (term.Own == 0) text.Append(":1A");
        }
        return text.ToString();
    }

    private static string Places(IndexedPart part)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (var term in part.Terms) json.WriteString(PlacesText.Key(term.Family, term.Term), PlacesText.Write(term));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Bytes(byte[] bytes) => "\\x" + Convert.ToHexStringLower(bytes);

    private static string Quoted(string name) => "\"" + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
