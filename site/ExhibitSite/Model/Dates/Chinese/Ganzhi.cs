namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>The sixty pairs of stems and branches that count years, months and days; 甲子 is 0.</summary>
internal static class Ganzhi
{
    public const int Cycle = 60;

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The pair's number; null when the two characters are no pair. 已 and 巳 are read as 己, 已 as 巳, as copyists confuse them.</summary>
    public static int? Read(char first, char second)
    {
        var stem = Stems.IndexOf(first is '已' or '巳' ? '己' : first, StringComparison.Ordinal);
        var branch = Branches.IndexOf(second switch { '已' or '己' => '巳', '戍' => '戌', _ => second }, StringComparison.Ordinal);
        if (stem < 0 || branch < 0 || (stem - branch) % 2 != 0) return null;
        return ((6 * stem) - (5 * branch) + Cycle) % Cycle;
    }

    public static string Text(int pair) => $"{Stems[pair % 10]}{Branches[pair % 12]}";

    /// <summary>The pair of a lunar year, by the Gregorian year in which it begins (4 CE was 甲子).</summary>
    public static int OfYear(int year) => (((year - 4) % Cycle) + Cycle) % Cycle;

    public static int OfDay(Day day) => (((day.JulianDayNumber - 11) % Cycle) + Cycle) % Cycle;

    /// <summary>The pair of a lunar month: the first month is 寅, its stem follows the year's (甲 and 己 years begin with 丙寅).</summary>
    public static int OfMonth(int year, int month)
    {
        var stem = ((OfYear(year) % 5 * 2) + 2 + month - 1) % 10;
        var branch = (month + 1) % 12;
        return ((6 * stem) - (5 * branch) + Cycle) % Cycle;
    }
}
