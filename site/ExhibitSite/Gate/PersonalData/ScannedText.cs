using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>
/// A text as patterns see it: full-width letters and digits as plain ones (NFKC), digits of every script and long runs of Chinese
/// digits as 0 to 9, invisible characters gone. Each character knows where in the text it came from.
/// </summary>
internal sealed class ScannedText
{
    // A year in Chinese digits has four; a telephone number has eleven.
    private const int ShortestHanNumber = 11;
    private const string HanDigits = "〇一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";

    private readonly int[] _origins;

    private ScannedText(string text, int[] origins)
    {
        (Text, _origins) = (text, origins);
        Groups = FindGroups(text);
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Its runs of digits, in order.</summary>
    public ImmutableArray<DigitGroup> Groups { get; }

    /// <summary>Folds a text.</summary>
    public static ScannedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.TryGetRuneAt(text, i, out var found) ? found : Rune.ReplacementChar;
            var length = Math.Max(1, rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength);
            foreach (var c in Fold(rune))
            {
                folded.Append(c);
                origins.Add(i);
            }
            i += length;
        }
        ReadHanNumbers(folded);
        return new ScannedText(folded.ToString(), [.. origins]);
    }

    /// <summary>The place in the original of a character of the folded text.</summary>
    public int OriginOf(int index) => _origins.Length == 0 ? 0 : _origins[Math.Clamp(index, 0, _origins.Length - 1)];

    /// <summary>What stands before a place, at most so many characters.</summary>
    public ReadOnlySpan<char> Before(int index, int most) => Text.AsSpan(Math.Max(0, index - most), Math.Min(index, most));

    /// <summary>What stands after a place, at most so many characters.</summary>
    public ReadOnlySpan<char> After(int index, int most) => Text.AsSpan(index, Math.Min(most, Text.Length - index));

    /// <summary>The passage around a place, as far as the sentence and so many characters go.</summary>
    public ReadOnlySpan<char> Around(int start, int end, int most)
    {
        var from = start;
        while (from > 0 && start - from < most && Text[from - 1] is not ('。' or '\n')) from--;
        var to = end;
        while (to < Text.Length && to - end < most && Text[to] is not ('。' or '\n')) to++;
        return Text.AsSpan(from, to - from);
    }

    private static string Fold(Rune rune)
    {
        if (rune.IsAscii) return rune.ToString();
        var category = Rune.GetUnicodeCategory(rune);
        // Soft hyphens, joiners, marks of direction, variation selectors: a number does not end at them.
        if (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark || rune.Value is >= 0xFE00 and <= 0xFE0F) return "";
        if (category == UnicodeCategory.DecimalDigitNumber) return ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture);
        // Notes and enumerations (¹, ①, ⒈) stand beside numbers and are no part of them.
        if (category == UnicodeCategory.OtherNumber) return " ";
        if (category == UnicodeCategory.SpaceSeparator) return " ";
        if (category == UnicodeCategory.DashPunctuation) return rune.Value is 0x2014 or 0x2015 ? rune.ToString() : "-";
        return rune.Value is >= 0xFF00 and <= 0xFFEF ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString();
    }

    private static void ReadHanNumbers(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && HanDigit(text[end]) >= 0) end++;
            if (end - i >= ShortestHanNumber)
                for (var k = i; k < end; k++) text[k] = (char)('0' + HanDigit(text[k]));
            i = Math.Max(i, end);
        }
    }

    private static int HanDigit(char c) => HanDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? digit : FormalDigits.IndexOf(c, StringComparison.Ordinal);

    private static ImmutableArray<DigitGroup> FindGroups(string text)
    {
        var groups = ImmutableArray.CreateBuilder<DigitGroup>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            groups.Add(new DigitGroup(i, end));
            i = end;
        }
        return groups.ToImmutable();
    }
}

/// <summary>A run of digits: from, up to but not with.</summary>
internal readonly record struct DigitGroup(int Start, int End)
{
    /// <summary>How many digits.</summary>
    public int Length => End - Start;
}
