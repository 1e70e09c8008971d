using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>A part as the page shows it in a list of results: one JSON object (<c>docs/search.md</c>, 4.5).</summary>
internal static class DocumentText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object's bytes.</summary>
    /// <param name="record">The record.</param>
    /// <param name="part">One of its parts.</param>
    /// <param name="next">The beginning of the part that continues this one; null for none.</param>
    public static byte[] Of(SearchRecord record, SearchPart part, string? next)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", record.Id.ToString());
            json.WriteString("url", part.Anchor is { } anchor ? $"{record.Address}#{Uri.EscapeDataString(anchor)}" : record.Address);
            json.WriteString("title", record.Title);
            json.WriteString("kind", record.Id.Kind);
            if (record.Date is { } date) json.WriteString("date", date);
            if (!record.Place.IsEmpty)
            {
                json.WriteStartArray("place");
                foreach (var title in record.Place) json.WriteStringValue(title);
                json.WriteEndArray();
            }
            if (record.Image is { } image) json.WriteString("image", image);
            if (part.Label is { } label) json.WriteString("part", label);
            json.WriteStartArray("fields");
            foreach (var (field, text) in part.Fields)
            {
                json.WriteStartArray();
                json.WriteNumberValue((int)field);
                json.WriteStringValue(text);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            if (next is not null) json.WriteString("next", next);
            if (record.Batch is { } batch) json.WriteString("open", batch);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
