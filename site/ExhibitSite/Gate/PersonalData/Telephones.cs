using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>A mobile number of mainland China: 1, a digit from 3 to 9, nine more; +86 before it or not.</summary>
internal sealed class MobileNumber : IPersonalDataPattern
{
    private const int Length = 11;
    private const int WithCountry = 13;
    private const int WithLongCountry = 15;

    private static readonly Rule Found = PersonalRules.Warn("EX4104", "手机号码", "a mobile number");

    public string Name => "phone";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => true;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage)
    {
        foreach (var number in WrittenNumber.In(text, Length, WithLongCountry))
        {
            var digits = number.Digits.Length switch
            {
                Length => number.Digits,
                WithCountry when number.Digits.StartsWith("86", StringComparison.Ordinal) => number.Digits[2..],
                WithLongCountry when number.Digits.StartsWith("0086", StringComparison.Ordinal) => number.Digits[4..],
                _ => "",
            };
            if (digits is ['1', >= '3' and <= '9', ..] && number.Groups.Length <= 5 && IsWrittenAsPhone(number)) yield return new Sighting(number.Start, number.End);
        }
    }

    // 13800138000, 138 0013 8000, 138-00138000, 1380013 8000: never with a short first group, which would be a date or a code.
    private static bool IsWrittenAsPhone(WrittenNumber number) => number.Groups.Length == 1 || number.Groups[0] is 2 or 3 or 4 or 5 or 7 && number.Groups.All(n => n >= 2);
}

/// <summary>A landline with its area code, or seven or eight digits after a word for telephone. The institution's own is no finding.</summary>
internal sealed partial class Landline : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4105", "固定电话号码", "a landline number");

    public string Name => "phone";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => true;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) =>
        WithAreaCode().Matches(text.Text).Concat(AfterWord().Matches(text.Text))
            .Select(m => m.Groups["number"]).Select(g => new Sighting(g.Index, g.Index + g.Length));

    [GeneratedRegex(@"(?<![A-Za-z0-9_·.\-/])(?<number>(?:\(?0(?:10|2[0-57-9]|[3-9][0-9]{2})\)?|\+86[ \-]?(?:10|2[0-57-9]|[3-9][0-9]{2}))[ \-]{0,2}[2-8][0-9]{6,7}|0(?:10|2[0-57-9]|[3-9][0-9]{2})[ \-][2-8][0-9]{2,3}[ \-][0-9]{4})(?![0-9A-Za-z_·]|[.\-/][0-9]{3})")]
    private static partial Regex WithAreaCode();

    [GeneratedRegex(@"(?:电话|座机|电話|電話|传真|宅电|[Tt]el)[^0-9。；\n]{0,6}(?<number>[2-8][0-9]{2,3}[ \-]?[0-9]{4})(?![0-9])")]
    private static partial Regex AfterWord();
}
