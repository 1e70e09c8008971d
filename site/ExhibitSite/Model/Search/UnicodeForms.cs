using System.IO.Compression;
using System.Text;

namespace ExhibitSite.Model.Search;

/// <summary>
/// What the browser knows of Unicode and .NET does not in the invariant culture: a code point's compatibility decomposition without marks, in
/// lower case, and its class. From <c>decompositions.bin</c>, which <c>site/web/fold.mjs</c> makes at build, so that both sides fold alike.
/// </summary>
public static class UnicodeForms
{
    private const int Count = 0x110000;

    /// <summary>The version of Unicode the table was made from: <c>15.1</c>.</summary>
    public static string Version => Loaded.Table.Version;

    /// <summary>The class of a folded code point; a gap for what is none.</summary>
    public static CodePointClass ClassOf(int codePoint) => (uint)codePoint < Count ? (CodePointClass)Loaded.Table.Classes[codePoint] : CodePointClass.Gap;

    /// <summary>What a code point becomes (steps 1 and 2 of folding): often itself, at times several, at times nothing.</summary>
    /// <param name="codePoint">Any code point, a surrogate too.</param>
    /// <param name="room">Room for one.</param>
    public static ReadOnlySpan<int> Plain(int codePoint, Span<int> room)
    {
        var entry = Loaded.Table.Entries[codePoint];
        if (entry < 0) return Loaded.Table.Results.AsSpan(-entry, Loaded.Table.Results[-entry - 1]);
        room[0] = entry == 0 ? codePoint : entry - 1;
        return room[..1];
    }

    private static Contents Load()
    {
        using var resource = typeof(UnicodeForms).Assembly.GetManifestResourceStream("text/decompositions.bin")
            ?? throw new InvalidOperationException("The table of decompositions is not in the assembly.");
        using var memory = new MemoryStream();
        using (var stream = new DeflateStream(resource, CompressionMode.Decompress)) stream.CopyTo(memory);
        var reader = new ByteReader(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        var version = reader.Text();
        var entries = new int[Count];
        List<int> results = [];
        var codePoint = 0;
        for (var left = reader.Count(); left > 0; left--)
        {
            codePoint += reader.Count();
            var length = reader.Count();
            if (length == 1)
            {
                entries[codePoint] = codePoint + reader.Signed() + 1;
                continue;
            }
            results.Add(length);
            entries[codePoint] = -results.Count;
            for (var part = 0; part < length; part++) results.Add(codePoint + reader.Signed());
        }

        var classes = new byte[Count];
        for (var at = 0; at < Count;)
        {
            var run = reader.Count();
            classes.AsSpan(at, run >> 2).Fill((byte)(run & 3));
            at += run >> 2;
        }
        return new Contents(version, entries, [.. results], classes);
    }

    /// <summary>Loads when first asked.</summary>
    private static class Loaded
    {
        public static readonly Contents Table = Load();
    }

    // Entries: for each code point 0 for itself, one more than what it becomes, or minus the place of its results, before which their number stands.
    private sealed record Contents(string Version, int[] Entries, int[] Results, byte[] Classes);
}
