using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ExhibitSite.Model.Text;

/// <summary>Puts Chinese text in order by pinyin or by strokes, from our own table: the same on every machine.</summary>
/// <remarks>Keys compare ordinally. Punctuation and spaces do not count; numbers count as numbers and come first; letters of any case are one.</remarks>
public static class HanSort
{
    private const string ToneMarks = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
    private const string Vowels = "aeiouv";

    // Before digits, which strokes begin with, and before letters.
    private const char NumberMark = '!';

    /// <summary>A key by pinyin: syllable, tone, strokes, then the character; a text without Chinese sorts by its letters among them.</summary>
    public static string PinyinKey(string text, HanReading reading = HanReading.Words)
    {
        var key = new StringBuilder();
        foreach (var unit in Units(text, reading))
            if (unit.Syllable is { } syllable)
            {
                var (letters, tone) = Plain(syllable);
                key.Append(CultureInfo.InvariantCulture, $"{letters}{tone}{HanTable.StrokesOf(unit.Character):00}{unit.Character}");
            }
            else AppendOther(key, unit);
        return key.ToString();
    }

    /// <summary>A key by strokes: number of strokes of each character, then the character in the order of the radicals; letters come last.</summary>
    public static string StrokeKey(string text)
    {
        var key = new StringBuilder();
        foreach (var unit in Units(text, HanReading.Words))
            if (HanTable.Holds(unit.Character) && unit.Digits is null) key.Append(CultureInfo.InvariantCulture, $"{HanTable.StrokesOf(unit.Character):00}{unit.Character}");
            else AppendOther(key, unit);
        return key.ToString();
    }

    /// <summary>The letter an index puts the text under, A to Z; # when it begins with none.</summary>
    public static char PinyinInitial(string text, HanReading reading = HanReading.Words)
    {
        var key = PinyinKey(text, reading);
        return key.Length > 0 && char.IsAsciiLetterLower(key[0]) ? char.ToUpperInvariant(key[0]) : '#';
    }

    /// <summary>The strokes of a character of the basic plane; 0 when it is not Chinese or not known.</summary>
    public static int StrokeCount(char character) => Rune.TryCreate(character, out var rune) ? HanTable.StrokesOf(rune) : 0;

    /// <summary>The syllables without tones, ü as v; what is not Chinese stays as it is, a run of letters or digits together.</summary>
    public static ImmutableArray<string> Pinyin(string text, HanReading reading = HanReading.Words) =>
        [.. PinyinWithTones(text, reading).Select(static syllable => Plain(syllable).Letters)];

    /// <summary>The syllables with tone marks; what is not Chinese stays as it is, a run of letters or digits together.</summary>
    public static ImmutableArray<string> PinyinWithTones(string text, HanReading reading = HanReading.Words)
    {
        var syllables = ImmutableArray.CreateBuilder<string>();
        var run = new StringBuilder();
        foreach (var unit in Units(text, reading))
        {
            if (unit.Syllable is null)
            {
                if (unit.Digits is not null) run.Append(unit.Digits);
                else run.Append(unit.Character.ToString());
                if (unit.EndsRun) Flush();
                continue;
            }

            Flush();
            syllables.Add(unit.Syllable);
        }

        Flush();
        return syllables.ToImmutable();

        void Flush()
        {
            if (run.Length > 0) syllables.Add(run.ToString());
            run.Clear();
        }
    }

    /// <summary>A syllable without its tone mark, and its tone: 1 to 4, 5 for none.</summary>
    internal static (string Letters, int Tone) Plain(string syllable)
    {
        var letters = new StringBuilder(syllable.Length);
        var tone = 5;
        foreach (var character in syllable)
        {
            var mark = ToneMarks.IndexOf(character, StringComparison.Ordinal);
            if (mark >= 0) (tone, _) = ((mark % 4) + 1, letters.Append(Vowels[mark / 4]));
            else letters.Append(character switch { 'ü' => 'v', 'ń' or 'ň' or 'ǹ' => 'n', 'ḿ' => 'm', _ => character });
        }

        return (letters.ToString(), tone);
    }

    private static void AppendOther(StringBuilder key, Unit unit)
    {
        // A longer number is a larger one once its zeros are gone.
        if (unit.Digits?.TrimStart('0') is { } digits) key.Append(NumberMark).Append((char)('0' + digits.Length)).Append(digits);
        else key.Append(LatinLetters.Bare(unit.Character));
    }

    private static List<Unit> Units(string text, HanReading reading)
    {
        ArgumentNullException.ThrowIfNull(text);
        var units = new List<Unit>(text.Length);
        string[]? phrase = reading == HanReading.Name ? HanPhrases.SurnameOf(text) : null;
        var (spoken, at) = (0, 0);
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done) rune = Rune.ReplacementChar;
            if (phrase is null && (phrase = HanPhrases.WordAt(text, at)) is not null) spoken = 0;
            if (char.IsAsciiDigit(text[at]))
            {
                while (at + length < text.Length && char.IsAsciiDigit(text[at + length])) length++;
                units.Add(new Unit(rune, null, text.Substring(at, length), EndsRun: false));
            }
            else if (HanTable.Holds(rune)) units.Add(new Unit(rune, phrase?[spoken] ?? HanTable.ReadingOf(rune), null, EndsRun: true));
            else if (Rune.IsLetterOrDigit(rune)) units.Add(new Unit(rune, null, null, EndsRun: false));
            else if (units.Count > 0) units[^1] = units[^1] with { EndsRun = true };

            if (phrase is not null && ++spoken == phrase.Length) phrase = null;
            at += length;
        }

        return units;
    }

    /// <summary>One character, or one number.</summary>
    private readonly record struct Unit(Rune Character, string? Syllable, string? Digits, bool EndsRun);
}
