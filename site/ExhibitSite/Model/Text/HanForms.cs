using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ExhibitSite.Model.Text;

/// <summary>
/// One form for texts that a reader takes for the same: simplified for traditional, half width for full width, small letters
/// for capitals, nothing for white space and invisible marks. For comparing, never for showing.
/// </summary>
/// <remarks>
/// <c>Tables/simplified.bin</c> is a deflate stream of UTF-8 text: pairs of a character and the one it folds to, from Unihan's
/// <c>kSimplifiedVariant</c> (first value) and the canonical equivalents of the compatibility ideographs. Written and checked by <c>HanFormsTests</c>.
/// </remarks>
public static class HanForms
{
    /// <summary>A character in its folded form; a mark that folds to nothing is 0.</summary>
    /// <param name="character">Any Unicode scalar.</param>
    public static Rune Fold(Rune character)
    {
        var value = character.Value;
        if (value < 0x80) return value <= ' ' || value == 0x7F ? default : Rune.ToLowerInvariant(character);
        if (value is >= 0xFF01 and <= 0xFF5E) return Rune.ToLowerInvariant(new Rune(value - 0xFF01 + '!'));
        if (Loaded.Table.TryGetValue(value, out var folded)) return new Rune(folded);
        return Rune.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            ? default
            : Rune.ToLowerInvariant(character);
    }

    /// <summary>A text in its folded form. Not reversible, and not as long as it was.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> pair = stackalloc char[2];
        foreach (var character in text.EnumerateRunes())
            if (Fold(character) is { Value: not 0 } rune)
                folded.Append(pair[..rune.EncodeToUtf16(pair)]);
        return folded.ToString();
    }

    /// <summary>A text in its folded form without punctuation and symbols, as the answers of a quiz are compared.</summary>
    public static string FoldWords(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in Fold(text).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) words.Append(rune.ToString());
        return words.ToString();
    }

    /// <summary>The characters of the table that fold to one character, in order of their numbers; empty for most.</summary>
    public static ImmutableArray<Rune> OtherFormsOf(Rune folded) => Loaded.Inverse.TryGetValue(folded.Value, out var forms) ? forms : [];

    private static FrozenDictionary<int, int> Load()
    {
        using var resource = typeof(HanForms).Assembly.GetManifestResourceStream("ExhibitSite.Model.Text.Tables.simplified.bin")
            ?? throw new InvalidOperationException("The table of simplified forms is not in the assembly.");
        using var text = new StreamReader(new DeflateStream(resource, CompressionMode.Decompress), Encoding.UTF8);
        var runes = text.ReadToEnd().EnumerateRunes().ToArray();
        return Enumerable.Range(0, runes.Length / 2).ToFrozenDictionary(i => runes[2 * i].Value, i => runes[(2 * i) + 1].Value);
    }

    /// <summary>Loads when first asked.</summary>
    private static class Loaded
    {
        public static readonly FrozenDictionary<int, int> Table = Load();

        public static readonly FrozenDictionary<int, ImmutableArray<Rune>> Inverse =
            Table.GroupBy(pair => pair.Value).ToFrozenDictionary(g => g.Key, g => g.Select(pair => new Rune(pair.Key)).Order().ToImmutableArray());
    }
}
