using System.Text;

namespace ExhibitSite.Model.Search;

/// <summary>Texts in the ranks of their characters (<c>docs/search.md</c>, 4.5).</summary>
/// <param name="table">The table's bytes.</param>
public sealed class CodedText(ReadOnlySpan<byte> table)
{
    /// <summary>Characters of one byte.</summary>
    public const int Singles = 192;

    /// <summary>Characters that share the first of two bytes.</summary>
    public const int BlockLength = 256;

    /// <summary>The first byte of a character that is not in the table.</summary>
    public const byte Escape = 255;

    private readonly int[] _characters = Characters(table);

    /// <summary>Reads a text.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public string Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var firsts = reader.Bytes(reader.Count());
        var text = new StringBuilder(firsts.Length);
        Span<char> units = stackalloc char[2];
        foreach (var first in firsts)
        {
            var character = first == Escape ? reader.Count() : Character(first < Singles ? first : Singles + ((first - Singles) * BlockLength) + reader.Byte());
            if (!Rune.TryCreate(character, out var rune)) throw new InvalidDataException("it has a character that there is not");
            text.Append(units[..rune.EncodeToUtf16(units)]);
        }
        if (!reader.IsAtEnd) throw new InvalidDataException("it is longer than it says");
        return text.ToString();
    }

    private int Character(int rank) => rank < _characters.Length ? _characters[rank] : throw new InvalidDataException("it has a character that its table has not");

    private static int[] Characters(ReadOnlySpan<byte> table)
    {
        var reader = new ByteReader(table);
        var characters = new List<int>();
        for (int left = reader.Count(), before = 0; left > 0; left--) characters.Add(before += reader.Signed());
        // A text in place of its table may read as one, but not of different characters.
        if (!reader.IsAtEnd || characters.Distinct().Count() < characters.Count) throw new InvalidDataException("it is no table of characters");
        return [.. characters];
    }
}
