using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The one file of the index whose name stays (<c>docs/search.md</c>, 4.1 to 4.3).</summary>
internal sealed class StartFile
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The segments with the names of their facet files.</summary>
    public required ImmutableArray<(Segment Segment, string Facets)> Segments { get; init; }

    /// <summary>All chunks, in order.</summary>
    public required IReadOnlyList<Chunk> Chunks { get; init; }

    /// <summary>The name of the facets' values.</summary>
    public required string Values { get; init; }

    /// <summary>The names of the suggestions by first letter.</summary>
    public required ImmutableArray<(char Letter, string Name)> Suggestions { get; init; }

    /// <summary>Its bytes.</summary>
    public byte[] Bytes(IndexOptions options)
    {
        var (roots, fold, norms) = (Roots(), new ByteWriter(), Norms());
        options.Table.Write(fold);
        var header = Header(options, roots.Length, fold.Length, norms.Length);
        var file = new ByteWriter();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, header.Length);
        file.Bytes(length);
        file.Bytes(header);
        file.Bytes(roots.Written);
        file.Bytes(fold.Written);
        file.Bytes(norms.Written);
        return file.Written.ToArray();
    }

    private ByteWriter Roots()
    {
        var bytes = new ByteWriter();
        foreach (var term in Segments.SelectMany(static s => s.Segment.Families).SelectMany(static terms => terms)) bytes.Text(term);
        return bytes;
    }

    private ByteWriter Norms()
    {
        var bytes = new ByteWriter();
        foreach (var chunk in Chunks)
            foreach (var norm in chunk.Norms) bytes.Byte(norm);
        var (bits, count) = (0, 0);
        foreach (var parts in Chunks.SelectMany(static chunk => chunk.PartsOfRecords))
            for (var part = 0; part < parts; part++)
            {
                if (part == 0) bits |= 1 << (count % 8);
                if (++count % 8 != 0) continue;
                bytes.Byte((byte)bits);
                bits = 0;
            }
        if (count % 8 != 0) bytes.Byte((byte)bits);
        return bytes;
    }

    private byte[] Header(IndexOptions options, int roots, int fold, int norms)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 2);
            json.WriteNumber("analyzer", 1);
            json.WriteNumber("parts", Chunks.Sum(static chunk => chunk.Parts));
            json.WriteNumber("records", Chunks.Sum(static chunk => chunk.PartsOfRecords.Count));
            json.WriteNumber("length", Chunks.Sum(static chunk => chunk.Length));
            json.WriteString("language", options.Language);
            WriteSegments(json);
            WriteFacets(json, options.Facets);
            json.WriteString("values", Values);
            json.WriteStartObject("suggest");
            foreach (var (letter, name) in Suggestions) json.WriteString($"{letter}", name);
            json.WriteEndObject();
            json.WriteStartArray("eras");
            foreach (var era in Chunks.SelectMany(static chunk => chunk.Years).Distinct().Order(StringComparer.Ordinal)) json.WriteStringValue(era);
            json.WriteEndArray();
            json.WriteStartObject("sections");
            WriteSection(json, "roots", 0, roots);
            WriteSection(json, "fold", roots, fold);
            WriteSection(json, "norms", roots + fold, norms);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private void WriteSegments(Utf8JsonWriter json)
    {
        json.WriteStartArray("segments");
        var (first, firstRecord) = (0, 0);
        foreach (var (segment, facets) in Segments)
        {
            json.WriteStartObject();
            json.WriteString("folder", segment.Folder);
            json.WriteNumber("first", first);
            json.WriteNumber("parts", segment.Parts);
            json.WriteNumber("records", segment.Records);
            json.WriteNumber("firstRecord", firstRecord);
            json.WriteString("facets", facets);
            json.WriteStartObject("shards");
            json.WriteNumber("b", segment.Families[0].Length);
            json.WriteNumber("u", segment.Families[1].Length);
            json.WriteNumber("w", segment.Families[2].Length);
            json.WriteEndObject();
            json.WriteStartArray("documents");
            foreach (var count in segment.Documents) json.WriteNumberValue(count);
            json.WriteEndArray();
            json.WriteEndObject();
            first += segment.Parts;
            firstRecord += segment.Records;
        }
        json.WriteEndArray();
    }

    private static void WriteFacets(Utf8JsonWriter json, ImmutableArray<Facet> facets)
    {
        json.WriteStartArray("facets");
        foreach (var facet in facets)
        {
            json.WriteStartObject();
            json.WriteString("key", facet.Key);
            WriteLabel(json, facet.Label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A label in both languages.</summary>
    internal static void WriteLabel(Utf8JsonWriter json, Wording label)
    {
        json.WriteStartObject("label");
        json.WriteString("zh-Hans", label.Zh);
        json.WriteString("en", label.En);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, string name, int at, int length)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(at);
        json.WriteNumberValue(length);
        json.WriteEndArray();
    }
}
