using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace ExhibitSite.Model.Text;

/// <summary>Mandarin readings and stroke counts of the Unihan database, for the main block, extensions A and B and the compatibility block.</summary>
/// <remarks>
/// Embedded as <c>Tables/han.bin</c>, a deflate stream of: number of syllables; each syllable's length in bytes and UTF-8 text; then for
/// each range of <see cref="Ranges"/> the low bytes of the syllable numbers (0 for none, else 1 more than the place in the list), their
/// high bytes, and the stroke counts (0 for none). Written and checked by <c>HanTableTests</c>.
/// </remarks>
internal static class HanTable
{
    public static readonly ImmutableArray<(int First, int Last)> Ranges = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF)];

    /// <summary>The usual reading with its tone mark; null when none is known.</summary>
    public static string? ReadingOf(Rune character)
    {
        var at = IndexOf(character.Value);
        if (at < 0) return null;
        var number = Loaded.Table.Readings[at];
        return number == 0 ? null : Loaded.Table.Syllables[number - 1];
    }

    /// <summary>The number of strokes; 0 when not known.</summary>
    public static int StrokesOf(Rune character) => IndexOf(character.Value) is >= 0 and var at ? Loaded.Table.Strokes[at] : 0;

    /// <summary>True for a character of the ranges held.</summary>
    public static bool Holds(Rune character) => IndexOf(character.Value) >= 0;

    private static int IndexOf(int value)
    {
        var before = 0;
        foreach (var (first, last) in Ranges)
        {
            if (value >= first && value <= last) return before + value - first;
            before += last - first + 1;
        }

        return -1;
    }

    private static Contents Load()
    {
        using var resource = typeof(HanTable).Assembly.GetManifestResourceStream("ExhibitSite.Model.Text.Tables.han.bin")
            ?? throw new InvalidOperationException("The table of characters is not in the assembly.");
        using var stream = new DeflateStream(resource, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray().AsSpan();

        var syllables = new string[BinaryPrimitives.ReadUInt16LittleEndian(bytes)];
        var at = 2;
        for (var index = 0; index < syllables.Length; index++)
        {
            syllables[index] = Encoding.UTF8.GetString(bytes.Slice(at + 1, bytes[at]));
            at += bytes[at] + 1;
        }

        var count = Ranges.Sum(static range => range.Last - range.First + 1);
        var (readings, strokes) = (new ushort[count], new byte[count]);
        var done = 0;
        foreach (var (first, last) in Ranges)
        {
            var length = last - first + 1;
            for (var index = 0; index < length; index++)
            {
                readings[done + index] = (ushort)(bytes[at + index] | (bytes[at + length + index] << 8));
                strokes[done + index] = bytes[at + (2 * length) + index];
            }

            at += 3 * length;
            done += length;
        }

        return new Contents(syllables, readings, strokes);
    }

    /// <summary>Loads when first asked, so that the ranges can be used without.</summary>
    private static class Loaded
    {
        public static readonly Contents Table = Load();
    }

    private sealed record Contents(string[] Syllables, ushort[] Readings, byte[] Strokes);
}
