using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Writing.Postgres;

/// <summary>What an edition says of itself (<c>docs/postgres.md</c>, section 2).</summary>
internal static class HeadJson
{
    /// <summary>Its text.</summary>
    public static string Of(IndexSummary summary)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteNumber("analyzer", 1);
            json.WriteNumber("records", summary.Records);
            json.WriteNumber("parts", summary.Parts);
            json.WriteNumber("length", summary.Length);
            json.WriteString("language", summary.Language);
            json.WriteStartArray("eras");
            foreach (var era in summary.Eras) json.WriteStringValue(era);
            json.WriteEndArray();
            json.WriteStartArray("facets");
            foreach (var facet in summary.Facets)
            {
                json.WriteStartObject();
                json.WriteString("key", facet.Key);
                json.WriteString("zh", facet.Label.Zh);
                json.WriteString("en", facet.Label.En);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
