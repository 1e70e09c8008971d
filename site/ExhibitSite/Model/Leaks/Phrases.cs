using System.Text;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Model.Leaks;

/// <summary>
/// Cuts texts into the phrases that an audit looks for. Texts are compared by their letters and digits alone, in their folded form
/// (<see cref="HanForms"/>): punctuation, white space and mark-up between them change on the way to a page.
/// </summary>
public static class Phrases
{
    /// <summary>Letters of a phrase of Chinese text. Any stretch of a withheld text of 15 letters or more holds a whole phrase.</summary>
    public const int HanLength = 8;

    /// <summary>Letters of a phrase in an alphabet, where eight letters are a word or two that any text may hold.</summary>
    public const int AlphabetLength = 24;

    /// <summary>Letters of the shortest Chinese name that is worth looking for.</summary>
    public const int ShortestHanName = 4;

    /// <summary>Letters of the shortest name in an alphabet that is worth looking for: a shorter one is a word that any page or style sheet may hold.</summary>
    public const int ShortestName = 12;

    /// <summary>Letters and digits of the shortest code that is worth looking for.</summary>
    public const int ShortestCode = 8;

    // Where Markdown or YAML may put something between two letters that no page shows.
    private const string Markup = "[]{}()|*_`<>#~\\\"\n";

    // The end of one sentence or label and the start of the next ("…，叶19a。原书…", "一九三九：…") may stand side by side on a page that made both by itself.
    private const string SentenceEnds = "。！？：（）";

    /// <summary>
    /// The phrases of running text, without overlaps, but for the last, which ends where the text does. None goes beyond the end of a
    /// sentence, unless no sentence is long enough for one.
    /// </summary>
    /// <param name="text">As a curator wrote it.</param>
    public static IEnumerable<string> OfText(string text)
    {
        var phrases = Pieces(text, Markup + SentenceEnds).ToArray();
        return phrases.Length > 0 ? phrases : Pieces(text, Markup);
    }

    private static IEnumerable<string> Pieces(string text, string ends) =>
        text.Split(ends.ToCharArray(), StringSplitOptions.RemoveEmptyEntries).SelectMany(piece => Cut(Letters(piece))).Where(phrase => !IsDate(phrase));

    // A phrase that happens to be a date and nothing else ("1941年11月") stands on every page about that month.
    private static bool IsDate(string phrase) => phrase.All(c => char.IsAsciiDigit(c) || c is '年' or '月' or '日');

    /// <summary>The phrases of a title, a code, an id: a short one is a phrase as it is, if it is long enough to mean something.</summary>
    public static IEnumerable<string> OfName(string text)
    {
        var letters = Letters(text);
        if (letters.Length >= LengthIn(letters)) return Cut(letters);
        var shortest = IsHan(letters) ? ShortestHanName : letters.Any(char.IsAsciiDigit) ? ShortestCode : ShortestName;
        return letters.Length >= shortest && !letters.All(char.IsAsciiDigit) ? [letters] : [];
    }

    /// <summary>The letters and digits of a text, folded.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        Append(text, letters);
        return letters.ToString();
    }

    /// <summary>Appends the letters and digits of a text, folded.</summary>
    public static void Append(ReadOnlySpan<char> text, StringBuilder letters)
    {
        Span<char> pair = stackalloc char[2];
        var table = Folded.Table;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (!char.IsSurrogate(character))
            {
                if (table[character] is not '\0' and var letter) letters.Append(letter);
            }
            else if (Rune.DecodeFromUtf16(text[i..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                i += length - 1;
                if (HanForms.Fold(rune) is { Value: not 0 } folded && Rune.IsLetterOrDigit(folded)) letters.Append(pair[..folded.EncodeToUtf16(pair)]);
            }
        }
    }

    private static IEnumerable<string> Cut(string letters)
    {
        var length = LengthIn(letters);
        for (var at = 0; at + length <= letters.Length; at += length) yield return letters.Substring(at, length);
        if (letters.Length > length && letters.Length % length != 0) yield return letters[^length..];
    }

    private static int LengthIn(string letters) => IsHan(letters) ? HanLength : AlphabetLength;

    private static bool IsHan(string letters) => letters.Count(c => c > 0x2E7F) * 2 > letters.Length;

    /// <summary>The folded form of each letter and digit of the basic plane; 0 for all else.</summary>
    private static class Folded
    {
        public static readonly char[] Table = Make();

        private static char[] Make()
        {
            var table = new char[char.MaxValue + 1];
            for (var value = 0; value <= char.MaxValue; value++)
                if (Rune.TryCreate(value, out var rune) && HanForms.Fold(rune) is { Value: not 0, IsBmp: true } folded && Rune.IsLetterOrDigit(folded))
                    table[value] = (char)folded.Value;
            return table;
        }
    }
}
