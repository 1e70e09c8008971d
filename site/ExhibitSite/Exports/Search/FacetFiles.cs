using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The facets of a segment's records, and the values they number (<c>docs/search.md</c>, 4.5).</summary>
internal static class FacetFiles
{
    // Julian day numbers of archives lie near it, so that differences are short.
    private const int DayZero = 2_000_000;

    /// <summary>The facets of some chunks.</summary>
    /// <param name="chunks">The chunks of a segment.</param>
    /// <param name="ordinals">For each passing number the final one.</param>
    /// <param name="columns">Number of facets.</param>
    /// <param name="counts">Counts records by column and ordinal.</param>
    public static byte[] Of(IEnumerable<Chunk> chunks, int[] ordinals, int columns, int[][] counts)
    {
        var bytes = new ByteWriter();
        foreach (var record in chunks.SelectMany(static chunk => chunk.Facets))
        {
            if (record is { Earliest: { } earliest, Latest: { } latest } && latest >= earliest)
            {
                bytes.Byte(1);
                bytes.Signed(earliest - DayZero);
                bytes.Number(latest - earliest);
            }
            else bytes.Byte(0);
            for (var column = 0; column < columns; column++)
            {
                var values = record.Values.Where(value => value.Column == column).Select(value => ordinals[value.Number]).Order().ToArray();
                bytes.Number(values.Length);
                var before = 0;
                foreach (var value in values)
                {
                    bytes.Number(value - before);
                    before = value;
                    counts[column][value]++;
                }
            }
        }
        return bytes.Written.ToArray();
    }

    /// <summary>The values of all facets, as JSON.</summary>
    public static byte[] Values(ImmutableArray<Facet> facets, ImmutableArray<ImmutableArray<FacetValue>> columns, int[][] counts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            for (var column = 0; column < facets.Length; column++)
            {
                json.WriteStartArray(facets[column].Key);
                for (var at = 0; at < columns[column].Length; at++) Write(json, columns[column][at], counts[column][at]);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FacetValue value, int count)
    {
        json.WriteStartObject();
        StartFile.WriteLabel(json, value.Label);
        json.WriteString("id", value.Id);
        json.WriteNumber("count", count);
        if (!value.Others.IsEmpty)
        {
            json.WriteStartArray("other");
            foreach (var other in value.Others) json.WriteStringValue(other);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
