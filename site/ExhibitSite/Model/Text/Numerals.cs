using System.Globalization;

namespace ExhibitSite.Model.Text;

/// <summary>Numbers in words.</summary>
public static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>18th, 21st, 3rd: an English ordinal number.</summary>
    public static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + (number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>二十三 in Chinese, 23 in other languages; numbers from 0 to 9999.</summary>
    public static string Of(int number, string language)
    {
        if (!language.StartsWith("zh", StringComparison.Ordinal) || number is < 0 or > 9999) return number.ToString(CultureInfo.InvariantCulture);
        if (number < 10) return Digits[number].ToString();
        if (number < 20) return "十" + (number == 10 ? "" : Digits[number - 10]);
        var text = "";
        var isGap = false;
        foreach (var (unit, word) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                isGap = text.Length > 0;
                continue;
            }
            text += (isGap ? "零" : "") + Digits[digit] + word;
            isGap = false;
        }
        return text;
    }
}
