using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Model.Search;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Exports.Search;

/// <summary>A name that pinyin finds.</summary>
/// <param name="Key">Its syllables without tones and spaces.</param>
/// <param name="Initials">The first letters of its syllables.</param>
/// <param name="Label">The name.</param>
/// <param name="Kind">The kind of its record.</param>
/// <param name="Address">The record's page, from the site's root.</param>
internal sealed record Suggestion(string Key, string Initials, string Label, string Kind, string Address)
{
    // Of a long title only the beginning is typed.
    private const int MostSyllables = 12;

    /// <summary>One for each way a name is read: a surname in its own way, and as it is usually read.</summary>
    public static IEnumerable<Suggestion> Of(SuggestedName name, SearchRecord record)
    {
        var readings = name.Reading == HanReading.Name ? new[] { HanReading.Name, HanReading.Words } : [HanReading.Words];
        return readings.Select(reading => Of(name.Text, reading, record)).OfType<Suggestion>().Distinct();
    }

    private static Suggestion? Of(string name, HanReading reading, SearchRecord record)
    {
        var syllables = HanSort.Pinyin(name, reading).Take(MostSyllables).Select(static syllable => string.Concat(syllable.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()).Where(static syllable => syllable.Length > 0).ToArray();
        return syllables.Length == 0 ? null : new Suggestion(string.Concat(syllables), string.Concat(syllables.Select(static syllable => syllable[0])), name, record.Id.Kind, record.Address);
    }

    /// <summary>The shards by first letter, each a JSON array in order of key.</summary>
    public static IEnumerable<(char Letter, byte[] Json)> Shards(IEnumerable<Suggestion> suggestions) =>
        suggestions.Distinct().GroupBy(static s => char.IsAsciiLetterLower(s.Key[0]) ? s.Key[0] : '0').OrderBy(static g => g.Key).Select(static g => (g.Key, Json(g)));

    private static byte[] Json(IEnumerable<Suggestion> suggestions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var s in suggestions.OrderBy(static s => s.Key, StringComparer.Ordinal).ThenBy(static s => s.Label, StringComparer.Ordinal).ThenBy(static s => s.Address, StringComparer.Ordinal))
            {
                json.WriteStartArray();
                foreach (var cell in new[] { s.Key, s.Initials, s.Label, s.Kind, s.Address }) json.WriteStringValue(cell);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
