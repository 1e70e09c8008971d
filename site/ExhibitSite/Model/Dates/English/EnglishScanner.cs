using ExhibitSite.Model.Dates.Chinese;

namespace ExhibitSite.Model.Dates.English;

/// <summary>A number of an English date and the letters joined to it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Digits">How many digits it has.</param>
/// <param name="Suffix">The letters after it, small: s, st, nd, rd, th; "" for none.</param>
/// <param name="From">Index of its first folded character.</param>
internal readonly record struct EnglishNumber(int Value, int Digits, string Suffix, int From);

/// <summary>Walks over a folded text and takes words, numbers and signs.</summary>
internal sealed class EnglishScanner(FoldedText folded)
{
    private const int MostDigits = 8;

    public FoldedText Folded { get; } = folded;

    public int At { get; set; }

    public bool IsAtEnd
    {
        get
        {
            SkipSpaces();
            return At >= Folded.Length;
        }
    }

    public Place PlaceFrom(int from) => Folded.PlaceOf(from, At);

    /// <summary>Takes one of the signs.</summary>
    public char? TakeSign(string signs)
    {
        SkipSpaces();
        return At < Folded.Length && signs.Contains(Folded.Text[At], StringComparison.Ordinal) ? Folded.Text[At++] : null;
    }

    /// <summary>Takes a word of the list, in any case, with a full stop after it if there is one. Null, and nothing taken, when none comes next.</summary>
    public string? TakeWord(ReadOnlySpan<string> words)
    {
        SkipSpaces();
        var end = At;
        while (end < Folded.Length && char.IsAsciiLetter(Folded.Text[end])) end++;
        var length = end - At;
        foreach (var word in words)
            if (word.Length == length && string.Compare(Folded.Text, At, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                At = end < Folded.Length && Folded.Text[end] == '.' ? end + 1 : end;
                return word;
            }

        return null;
    }

    /// <summary>Takes words one after the other, or nothing.</summary>
    public bool TakePhrase(string phrase)
    {
        var start = At;
        foreach (var word in phrase.Split(' '))
            if (TakeWord([word]) is null) { At = start; return false; }
        return true;
    }

    public EnglishNumber? TakeNumber()
    {
        SkipSpaces();
        var from = At;
        var value = 0;
        while (At < Folded.Length && At - from < MostDigits && char.IsAsciiDigit(Folded.Text[At])) value = (value * 10) + Folded.Text[At++] - '0';
        var digits = At - from;
        if (digits == 0) return null;
        if (At < Folded.Length && Folded.Text[At] == '\'') At++; // 1830's
        var letters = At;
        while (At < Folded.Length && At - letters < 3 && char.IsAsciiLetter(Folded.Text[At])) At++;
        var suffix = Folded.Text[letters..At].ToLowerInvariant();
        if (suffix is "s" or "st" or "nd" or "rd" or "th") return new EnglishNumber(value, digits, suffix, from);
        At = letters;
        return new EnglishNumber(value, digits, "", from);
    }

    private void SkipSpaces()
    {
        while (At < Folded.Length && Folded.Text[At] == ' ') At++;
    }
}
