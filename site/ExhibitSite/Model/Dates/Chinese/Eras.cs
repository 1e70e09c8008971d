using System.Collections.Immutable;
using System.Globalization;

namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>The reign eras of Ming, Qing, their rivals, the Republic, and those of Japan and Manchukuo in wartime papers.</summary>
internal static class Eras
{
    /// <summary>Years 32 to 35 of 洪武 are 1399–1402: the next emperor struck out 建文.</summary>
    public const int RewrittenHongwuYears = 35;

    // name, traditional, other spellings, first and last nominal year, first and last day, calendar (L lunar, R rival, S solar)
    private const string Table =
        """
        洪武 洪武 - 1368 1398 1368-01-23 1399-02-05 L
        建文 建文 - 1399 1402 1399-02-06 1402-07-13 L
        永乐 永樂 - 1403 1424 1403-01-23 1425-01-19 L
        洪熙 洪熙 洪熈,洪煕 1425 1425 1425-01-20 1426-02-07 L
        宣德 宣德 - 1426 1435 1426-02-08 1436-01-17 L
        正统 正統 - 1436 1449 1436-01-18 1450-01-13 L
        景泰 景泰 - 1450 1457 1450-01-14 1457-02-14 L
        天顺 天順 - 1457 1464 1457-02-15 1465-01-26 L
        成化 成化 - 1465 1487 1465-01-27 1488-01-13 L
        弘治 弘治 宏治 1488 1505 1488-01-14 1506-01-23 L
        正德 正德 - 1506 1521 1506-01-24 1522-01-27 L
        嘉靖 嘉靖 - 1522 1566 1522-01-28 1567-02-08 L
        隆庆 隆慶 - 1567 1572 1567-02-09 1573-02-01 L
        万历 萬曆 萬厯,萬歴,萬歷 1573 1620 1573-02-02 1620-08-27 L
        泰昌 泰昌 - 1620 1620 1620-08-28 1621-01-21 L
        天启 天啟 天啓 1621 1627 1621-01-22 1628-02-04 L
        崇祯 崇禎 崇正 1628 1644 1628-02-05 1644-04-25 L
        弘光 弘光 宏光 1645 1645 1645-01-28 1645-06-23 R
        隆武 隆武 - 1645 1646 1645-07-23 1646-12-06 R
        绍武 紹武 - 1646 1646 1646-12-07 1647-02-04 R
        永历 永曆 永厯,永歷 1647 1662 1647-02-05 1662-05-18 R
        天命 天命 - 1616 1626 1616-02-17 1627-02-15 R
        天聪 天聰 - 1627 1636 1627-02-16 1636-05-14 R
        崇德 崇德 - 1636 1643 1636-05-15 1644-02-07 L
        顺治 順治 - 1644 1661 1644-02-08 1662-02-17 L
        康熙 康熙 康熈,康煕 1662 1722 1662-02-18 1723-02-04 L
        雍正 雍正 - 1723 1735 1723-02-05 1736-02-11 L
        乾隆 乾隆 - 1736 1795 1736-02-12 1796-02-08 L
        嘉庆 嘉慶 - 1796 1820 1796-02-09 1821-02-02 L
        道光 道光 - 1821 1850 1821-02-03 1851-01-31 L
        咸丰 咸豐 咸豊 1851 1861 1851-02-01 1862-01-29 L
        同治 同治 - 1862 1874 1862-01-30 1875-02-05 L
        光绪 光緒 光緖 1875 1908 1875-02-06 1909-01-21 L
        宣统 宣統 - 1909 1911 1909-01-22 1912-02-12 L
        中华民国 中華民國 - 1912 1949 1912-01-01 1949-12-31 S
        民国 民國 - 1912 1949 1912-01-01 1949-12-31 S
        洪宪 洪憲 - 1916 1916 1916-01-01 1916-03-22 S
        明治 明治 - 1868 1912 1868-01-25 1912-07-30 S
        大正 大正 - 1912 1926 1912-07-30 1926-12-25 S
        昭和 昭和 - 1926 1989 1926-12-25 1989-01-07 S
        大同 大同 - 1932 1934 1932-03-01 1934-02-28 S
        康德 康德 - 1934 1945 1934-03-01 1945-08-17 S
        """;

    /// <summary>Japan took over the Gregorian calendar with year 6 of 明治.</summary>
    public const int FirstSolarMeijiYear = 1873;

    public static ImmutableArray<Era> All { get; } = Read();

    public static Era Republic { get; } = All.First(static era => era.Name == "民国");

    /// <summary>Takes an era's name when it comes next; null when none does.</summary>
    public static Era? Take(HanScanner scanner)
    {
        scanner.SkipSpaces();
        foreach (var era in All)
            foreach (var name in era.Folded)
                if (scanner.Take(name)) return era;
        return null;
    }

    /// <summary>True when an era's name comes next.</summary>
    public static bool Sees(HanScanner scanner)
    {
        var at = scanner.At;
        var sees = Take(scanner) is not null;
        scanner.At = at;
        return sees;
    }

    private static ImmutableArray<Era> Read()
    {
        var eras = ImmutableArray.CreateBuilder<Era>();
        foreach (var line in Table.Split('\n'))
        {
            var cells = line.Trim().Split(' ');
            var folded = new List<string> { FoldedText.Of(cells[0]).Text };
            foreach (var spelling in $"{cells[1]},{cells[2]}".Split(','))
                if (spelling != "-" && FoldedText.Of(spelling).Text is var text && !folded.Contains(text)) folded.Add(text);
            var calendar = cells[7] switch { "L" => EraCalendar.Lunar, "R" => EraCalendar.Rival, _ => EraCalendar.Solar };
            eras.Add(new Era(cells[0], cells[1], [.. folded], Number(cells[3]), Number(cells[4]), DayOf(cells[5]), DayOf(cells[6]), calendar));
        }

        return eras.ToImmutable();
    }

    private static Day DayOf(string text) => Day.Of(Number(text[..4]), Number(text[5..7]), Number(text[8..]))!.Value;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
