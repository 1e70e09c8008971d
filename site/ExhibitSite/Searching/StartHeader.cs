using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>What <c>start.bin</c> says (<c>docs/search.md</c>, 4.1 to 4.3).</summary>
internal sealed record StartHeader
{
    /// <summary>Number of parts.</summary>
    public required int Parts { get; init; }

    /// <summary>Number of records.</summary>
    public required int Records { get; init; }

    /// <summary>Sum of the parts' lengths.</summary>
    public required long Length { get; init; }

    /// <summary>The segments.</summary>
    public required ImmutableArray<SegmentHeader> Segments { get; init; }

    /// <summary>The facets' keys and labels, in the order of the columns.</summary>
    public required ImmutableArray<(string Key, ImmutableArray<string> Names)> Facets { get; init; }

    /// <summary>The file of the facets' values.</summary>
    public required string Values { get; init; }

    /// <summary>The eras that dates of the index have, folded.</summary>
    public required ImmutableArray<string> Eras { get; init; }

    /// <summary>The site's fold table.</summary>
    public required FoldTable Table { get; init; }

    /// <summary>The length of each part, in a byte.</summary>
    public required byte[] Norms { get; init; }

    /// <summary>The record of each part.</summary>
    public required int[] RecordOfPart { get; init; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="DamagedIndexException">It is not one.</exception>
    public static StartHeader Read(byte[] bytes)
    {
        try
        {
            var length = bytes.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
            if (length < 0 || length > bytes.Length - 4) throw new InvalidDataException("its header is cut off");
            using var document = JsonDocument.Parse(bytes.AsMemory(4, length));
            return Read(document.RootElement, bytes.AsSpan(4 + length));
        }
        catch (Exception problem) when (problem is InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw new DamagedIndexException("start.bin", problem.Message);
        }
    }

    private static StartHeader Read(JsonElement header, ReadOnlySpan<byte> sections)
    {
        if (header.GetProperty("format").GetInt32() != 2 || header.GetProperty("analyzer").GetInt32() != 1) throw new InvalidDataException("it was made by another version");
        var parts = header.GetProperty("parts").GetInt32();
        var roots = new ByteReader(Section(header, sections, "roots"));
        var segments = ImmutableArray.CreateBuilder<SegmentHeader>();
        foreach (var segment in header.GetProperty("segments").EnumerateArray()) segments.Add(ReadSegment(segment, ref roots));
        var norms = Section(header, sections, "norms");
        if (parts < 0 || norms.Length != parts + ((parts + 7) / 8)) throw new InvalidDataException("its norms are cut off");
        return new StartHeader
        {
            Parts = parts,
            Records = header.GetProperty("records").GetInt32(),
            Length = header.GetProperty("length").GetInt64(),
            Segments = segments.ToImmutable(),
            Facets = [.. header.GetProperty("facets").EnumerateArray().Select(static facet => (facet.GetProperty("key").GetString()!, Labels(facet.GetProperty("label"))))],
            Values = header.GetProperty("values").GetString()!,
            Eras = [.. header.GetProperty("eras").EnumerateArray().Select(static era => era.GetString()!).OrderByDescending(static era => era.Length)],
            Table = FoldTable.Read(Section(header, sections, "fold")),
            Norms = norms[..parts].ToArray(),
            RecordOfPart = RecordsOf(norms[parts..], parts),
        };
    }

    private static SegmentHeader ReadSegment(JsonElement segment, ref ByteReader roots)
    {
        var shards = segment.GetProperty("shards");
        var families = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var family in (string[])["b", "u", "w"])
        {
            var terms = ImmutableArray.CreateBuilder<string>();
            for (var left = shards.GetProperty(family).GetInt32(); left > 0; left--) terms.Add(roots.Text());
            families.Add(terms.ToImmutable());
        }
        return new SegmentHeader(
            segment.GetProperty("folder").GetString()!, segment.GetProperty("first").GetInt32(), segment.GetProperty("parts").GetInt32(), segment.GetProperty("firstRecord").GetInt32(),
            segment.GetProperty("records").GetInt32(), segment.GetProperty("facets").GetString()!, families.ToImmutable(),
            [.. segment.GetProperty("documents").EnumerateArray().Select(static count => count.GetInt32())]);
    }

    private static ReadOnlySpan<byte> Section(JsonElement header, ReadOnlySpan<byte> sections, string name)
    {
        var place = header.GetProperty("sections").GetProperty(name);
        return sections.Slice(place[0].GetInt32(), place[1].GetInt32());
    }

    private static ImmutableArray<string> Labels(JsonElement label) => [.. label.EnumerateObject().Select(static name => name.Value.GetString()!)];

    private static int[] RecordsOf(ReadOnlySpan<byte> bits, int parts)
    {
        var records = new int[parts];
        var record = -1;
        for (var part = 0; part < parts; part++)
        {
            if ((bits[part / 8] >> (part % 8) & 1) == 1) record++;
            records[part] = Math.Max(record, 0);
        }
        return records;
    }
}

/// <summary>A segment, as the header describes it.</summary>
/// <param name="Folder">Its folder below <c>search/</c>.</param>
/// <param name="First">Its first part.</param>
/// <param name="Parts">Number of parts.</param>
/// <param name="FirstRecord">Its first record.</param>
/// <param name="Records">Number of records.</param>
/// <param name="Facets">The file of its facets.</param>
/// <param name="FirstTerms">The first terms of the shards, by family.</param>
/// <param name="Documents">Parts in each file of documents.</param>
internal sealed record SegmentHeader(
    string Folder, int First, int Parts, int FirstRecord, int Records, string Facets, ImmutableArray<ImmutableArray<string>> FirstTerms, ImmutableArray<int> Documents)
{
    /// <summary>The shards that may hold a term, or terms that begin with it.</summary>
    public IEnumerable<int> ShardsOf(TermFamily family, string term, bool isPrefix)
    {
        var firstTerms = FirstTerms[(int)family];
        var (low, high) = (0, firstTerms.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CompareCodePoints(firstTerms[middle], term) < 0) low = middle + 1;
            else high = middle;
        }
        // The shard before may hold it too, unless it is the first term of this one.
        var from = low > 0 && (isPrefix || low == firstTerms.Length || firstTerms[low] != term) ? low - 1 : low;
        for (var shard = from; shard < firstTerms.Length; shard++)
        {
            if (shard >= low && !(isPrefix ? firstTerms[shard].StartsWith(term, StringComparison.Ordinal) : firstTerms[shard] == term)) yield break;
            yield return shard;
        }
    }

    /// <summary>The order of the index: UTF-16 would put what lies beyond the basic plane before U+E000.</summary>
    internal static int CompareCodePoints(string left, string right)
    {
        var shared = left.AsSpan().CommonPrefixLength(right);
        if (shared == left.Length || shared == right.Length) return left.Length - right.Length;
        var (one, other) = (left[shared], right[shared]);
        return char.IsSurrogate(one) == char.IsSurrogate(other) ? one - other : char.IsSurrogate(one) ? 1 : -1;
    }
}
