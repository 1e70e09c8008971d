using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Composing.Citing;

/// <summary>An array of one CSL-JSON item (Citation Style Language 1.0.2, csl-data.json): type "document".</summary>
internal static class CslJsonText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    public static string Of(CitedWork work)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            void Text(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
            }
            Text("id", work.Id);
            Text("type", "document");
            Text("title", work.Title);
            WriteCreators(json, work);
            WriteDate(json, work);
            Text("genre", work.Form);
            Text("archive", work.Holder);
            Text("archive_location", work.Code);
            Text("call-number", work.Code);
            Text("abstract", work.Abstract);
            Text("note", work.Date?.AsWritten);
            Text("language", work.Languages.IsEmpty ? null : work.Languages[0]);
            Text("URL", work.Address);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteCreators(Utf8JsonWriter json, CitedWork work)
    {
        if (work.Creators.IsEmpty) return;
        json.WriteStartArray("author");
        foreach (var creator in work.Creators)
        {
            json.WriteStartObject();
            json.WriteString("literal", creator);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, CitedWork work)
    {
        var parts = work.DateParts();
        if (parts.IsEmpty) return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        foreach (var end in parts)
        {
            json.WriteStartArray();
            foreach (var number in end) json.WriteNumberValue(number);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        if (work.Date?.Certainty.HasFlag(DateCertainty.Approximate) == true) json.WriteBoolean("circa", true);
        json.WriteEndObject();
    }
}
