using System.Text;

namespace ExhibitSite.Model.Leaks;

/// <summary>
/// Names and codes that are too short to be phrases: two or three Han characters, a word of an alphabet, a short code. Three letters in a row
/// come about by chance wherever marks between letters are left out, so these are compared with the marks: a name stands between two of them,
/// or among Han characters, which know no marks between words.
/// </summary>
public static class ShortNames
{
    /// <summary>Characters of the shortest Chinese name that is looked for.</summary>
    public const int ShortestHan = 2;

    /// <summary>Letters and digits of the shortest name in an alphabet, and of the shortest code, that is looked for.</summary>
    public const int Shortest = 4;

    /// <summary>The name as it is compared; null when it is a phrase (<see cref="Phrases.OfName"/>), a number, or too short to mean anything.</summary>
    /// <param name="text">As a curator wrote it.</param>
    public static string? Of(string text)
    {
        var letters = Phrases.Letters(text);
        if (letters.Length < ShortestHan || letters.All(char.IsAsciiDigit) || Phrases.OfName(text).Any()) return null;
        return letters.Length >= (letters.All(c => c > 0x2E7F) ? ShortestHan : Shortest) ? Spaced(text) : null;
    }

    /// <summary>The letters and digits of a text, folded, with one space for whatever stands between them.</summary>
    /// <param name="text">Without mark-up.</param>
    public static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
            var before = spaced.Length;
            Phrases.Append(text.AsSpan(at, length), spaced);
            // Invisible marks (soft hyphens, joiners) and accents are no ends of words.
            if (spaced.Length == before && before > 0 && spaced[^1] != ' ' && !IsInvisible(text[at])) spaced.Append(' ');
            at += length;
        }
        return spaced.ToString().TrimEnd(' ');
    }

    /// <summary>The names of a set that stand in a text.</summary>
    /// <param name="names">As <see cref="Of"/> gives them.</param>
    /// <param name="spaced">As <see cref="Spaced"/> gives it.</param>
    public static IEnumerable<string> In(PhraseSet names, string spaced) => names.In(spaced).Where(name => Stands(name, spaced, char.IsAsciiLetterOrDigit));

    /// <summary>True when a word stands in a text with neither a letter of its own sort before it nor one behind it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="text">The text.</param>
    /// <param name="goesOn">True for a character that a word of this sort may go on with.</param>
    public static bool Stands(string word, string text, Func<char, bool> goesOn)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var isStart = at == 0 || !goesOn(word[0]) || !goesOn(text[at - 1]);
            if (isStart && (end == text.Length || !goesOn(word[^1]) || !goesOn(text[end]))) return true;
        }
        return false;
    }

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character)
        is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark;
}
