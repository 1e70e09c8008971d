namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>A number in a date: digits of any script.</summary>
/// <param name="Value">The number.</param>
/// <param name="Digits">How many digits, when written one digit a place (一九三八, 1938); 0 for 五十一 and 廿一.</param>
/// <param name="IsHan">True when written in Chinese characters.</param>
/// <param name="From">Index of its first folded character.</param>
/// <param name="To">Index after its last folded character.</param>
internal readonly record struct HanNumber(int Value, int Digits, bool IsHan, int From, int To);

/// <summary>Walks over a folded text and takes words, numbers and sexagenary pairs.</summary>
internal sealed class HanScanner(FoldedText folded)
{
    private const int MostDigits = 8;

    public FoldedText Folded { get; } = folded;

    /// <summary>Index of the next folded character.</summary>
    public int At { get; set; }

    public bool IsAtEnd
    {
        get
        {
            SkipSpaces();
            return At >= Folded.Length;
        }
    }

    public void SkipSpaces()
    {
        while (At < Folded.Length && Folded.Text[At] == ' ') At++;
    }

    public Place PlaceFrom(int from) => Folded.PlaceOf(from, At);

    public bool Sees(string word) => At + word.Length <= Folded.Length && string.CompareOrdinal(Folded.Text, At, word, 0, word.Length) == 0;

    public bool SeesAny(string characters)
    {
        SkipSpaces();
        return At < Folded.Length && characters.Contains(Folded.Text[At], StringComparison.Ordinal);
    }

    /// <summary>Takes a word when it comes next, spaces before it included.</summary>
    public bool Take(string word)
    {
        SkipSpaces();
        if (!Sees(word)) return false;
        At += word.Length;
        return true;
    }

    /// <summary>Takes the first of the words that comes next; write longer ones first. Null when none does.</summary>
    public string? TakeAny(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Take(word)) return word;
        return null;
    }

    /// <summary>Takes a number; gives null, and takes nothing, when none comes next.</summary>
    public HanNumber? TakeNumber()
    {
        SkipSpaces();
        var from = At;
        var value = 0;
        while (At < Folded.Length && At - from < MostDigits && char.IsAsciiDigit(Folded.Text[At])) value = (value * 10) + Folded.Text[At++] - '0';
        if (At > from) return new HanNumber(value, At - from, IsHan: false, from, At);
        return TakeHanNumber();
    }

    /// <summary>Takes a sexagenary pair, 甲子 (0) to 癸亥 (59); null when none comes next.</summary>
    public int? TakeGanzhi()
    {
        SkipSpaces();
        if (At + 1 >= Folded.Length || Ganzhi.Read(Folded.Text[At], Folded.Text[At + 1]) is not { } pair) return null;
        At += 2;
        return pair;
    }

    private HanNumber? TakeHanNumber()
    {
        var from = At;
        var (total, pending, digits, hasUnits) = (0, 0, 0, false);
        for (; At < Folded.Length && At - from < MostDigits; At++)
        {
            var character = Folded.Text[At];
            if (DigitOf(character) is { } digit)
            {
                if (hasUnits && pending > 0) break; // 三十一二年 is two years, not one
                pending = hasUnits ? digit : (pending * 10) + digit;
                digits++;
            }
            else if (UnitOf(character) is { } unit)
            {
                total += unit >= 100 || digits > 0 ? Math.Max(pending, 1) * unit : unit;
                (pending, digits, hasUnits) = (0, 0, true);
            }
            else if (TensOf(character) is { } tens && digits == 0)
            {
                total += tens;
                hasUnits = true;
            }
            else if (!(character is '有' or '又' && hasUnits && At + 1 < Folded.Length && DigitOf(Folded.Text[At + 1]) is not null)) break; // 三十有一年, 四十又七年
        }

        if (At == from || (total == 0 && pending == 0 && hasUnits)) return null;
        return new HanNumber(total + pending, hasUnits ? 0 : digits, IsHan: true, from, At);
    }

    private static int? DigitOf(char character)
    {
        var digit = "〇一二三四五六七八九".IndexOf(character, StringComparison.Ordinal);
        if (digit < 0) digit = "零壹贰参肆伍陆柒捌玖".IndexOf(character, StringComparison.Ordinal);
        return digit < 0 ? null : digit;
    }

    private static int? UnitOf(char character) => character switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, _ => null };

    private static int? TensOf(char character) => character switch { '廿' or '念' => 20, '卅' => 30, '卌' => 40, _ => null };
}
