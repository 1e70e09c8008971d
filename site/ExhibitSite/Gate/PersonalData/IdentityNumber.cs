using System.Globalization;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>The citizen identity number of GB 11643: region, day of birth, sequence, check character.</summary>
internal static class CitizenNumber
{
    /// <summary>Digits of the number, the check character included.</summary>
    public const int Length = 18;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string CheckCharacters = "10X98765432";

    // GB/T 2260: provinces, autonomous regions, municipalities, special regions; 83 and 91 are used by numbers of residence permits and foreigners.
    private static readonly string[] Regions =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91",
    ];

    /// <summary>Numbers of 18 characters with a region and a real day of birth, whatever their check character.</summary>
    public static IEnumerable<(string Number, Sighting Place)> In(ScannedText text, DateOnly asOf)
    {
        foreach (var number in WrittenNumber.In(text, Length, Length))
            if (IsPlausible(number.Digits, asOf)) yield return (number.Digits, new Sighting(number.Start, number.End));
        // Seventeen digits and an X: the X ends the run of digits, so the number seems to go on with a letter.
        for (var at = text.Text.IndexOfAny(['X', 'x']); at >= 0; at = text.Text.AsSpan(at + 1).IndexOfAny('X', 'x') is >= 0 and var next ? at + 1 + next : -1)
        {
            if (at + 1 < text.Text.Length && char.IsAsciiLetterOrDigit(text.Text[at + 1])) continue;
            var cut = ScannedText.Of(text.Text[Math.Max(0, at - 40)..at]);
            var offset = Math.Max(0, at - 40);
            foreach (var number in WrittenNumber.In(cut, Length - 1, Length - 1))
                if (cut.Text[number.End..].Trim().Length == 0 && IsPlausible(number.Digits + "X", asOf))
                    yield return (number.Digits + "X", new Sighting(offset + number.Start, at + 1));
        }
    }

    /// <summary>True when the check character is the one that the digits before it ask for (ISO 7064, MOD 11-2).</summary>
    public static bool IsChecked(string number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (number[i] - '0') * Weights[i];
        return CheckCharacters[sum % CheckCharacters.Length] == number[^1];
    }

    /// <summary>True for a known region.</summary>
    public static bool IsRegion(ReadOnlySpan<char> digits)
    {
        foreach (var region in Regions)
            if (digits.StartsWith(region, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsPlausible(string number, DateOnly asOf) =>
        IsRegion(number) &&
        DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) && born.Year >= 1800 && born <= asOf;
}

/// <summary>Eighteen characters that fit in every way.</summary>
internal sealed class IdentityNumber : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Block("EX4101", "身份证号码", "an identity number");

    public string Name => "id-card";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Block;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) =>
        CitizenNumber.In(text, passage.AsOf).Where(n => CitizenNumber.IsChecked(n.Number)).Select(n => n.Place);
}

/// <summary>Eighteen characters that fit but for the check character: mistyped, or a number of something else. Worth a look, no more.</summary>
internal sealed class MisspelledIdentityNumber : IPersonalDataPattern
{
    private static readonly Rule Found = new("EX4118", Severity.Note,
        new("像身份证号码", "Looks like an identity number"),
        new("“{0}”的“{1}”里有一个像身份证号码的数字，校验码不对。", "“{0}” holds in “{1}” a number like an identity number; its check character is wrong."),
        new("核对原件：是抄错的身份证号码，就遮盖（[[遮盖:…]]）或删去。", "Check the original: if it is a mistyped identity number, cover it ([[redact:…]]) or take it out."))
    {
        HidesSource = true,
    };

    public string Name => "like-id-card";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Note;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) =>
        CitizenNumber.In(text, passage.AsOf).Where(n => !CitizenNumber.IsChecked(n.Number)).Select(n => n.Place);
}

/// <summary>Fifteen digits, as before 1999: no check character, so a word near it must say what it is.</summary>
internal sealed class OldIdentityNumber : IPersonalDataPattern
{
    private const int Length = 15;
    private const int Near = 24;

    private static readonly string[] Words = ["身份证", "身份證", "证号", "證號", "证件", "证件号码", "公民号码", "身份号码", "旧证", "ID card", "identity", "ID No", "id no"];

    private static readonly Rule Found = PersonalRules.Block("EX4102", "十五位身份证号码", "an identity number of 15 digits");

    public string Name => "id-card-15";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Block;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage)
    {
        foreach (var number in WrittenNumber.In(text, Length, Length))
        {
            if (!CitizenNumber.IsRegion(number.Digits)) continue;
            if (!DateOnly.TryParseExact(string.Concat("19", number.Digits.AsSpan(6, 6)), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) continue;
            if (Keywords.Stand(text, number.Start, number.End, Near, Words)) yield return new Sighting(number.Start, number.End);
        }
    }
}

/// <summary>Words near a number.</summary>
internal static class Keywords
{
    /// <summary>True when one of the words stands so near before or after a place.</summary>
    public static bool Stand(ScannedText text, int start, int end, int near, ReadOnlySpan<string> words)
    {
        var before = text.Before(start, near);
        var after = text.After(end, near / 2);
        foreach (var word in words)
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase) || after.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
