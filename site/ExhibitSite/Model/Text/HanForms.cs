using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Model.Text;

/// <summary>
/// One form for texts that a reader takes for the same: simplified for traditional, half width for full width, small letters
/// for capitals, nothing for white space and invisible marks. For comparing, never for showing.
/// </summary>
/// <remarks>By the same tables as the search (<c>docs/search.md</c>, section 2), character by character.</remarks>
public static class HanForms
{
    /// <summary>A character in its folded form; a mark that folds to nothing is 0.</summary>
    /// <param name="character">Any Unicode scalar.</param>
    public static Rune Fold(Rune character)
    {
        if (Rune.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control) return default;
        Span<int> room = stackalloc int[1];
        return UnicodeForms.Plain(character.Value, room) switch
        {
            // Nothing is left of a mark, and only its space of one that stands alone, such as ¨.
            [] or [' '] => default,
            [var one] => new Rune(FoldTable.Standard.Of(one)),
            // What stands for several, such as ㍿, stays one here.
            _ => character,
        };
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

    /// <summary>Loads when first asked.</summary>
    private static class Loaded
    {
        public static readonly FrozenDictionary<int, ImmutableArray<Rune>> Inverse =
            FoldTable.Standard.Pairs.GroupBy(static pair => pair.To).ToFrozenDictionary(static g => g.Key, static g => g.Select(static pair => new Rune(pair.From)).Order().ToImmutableArray());
    }
}
