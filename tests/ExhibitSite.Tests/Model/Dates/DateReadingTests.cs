using ExhibitSite.Model.Dates;
using Xunit;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class DateReadingTests
{
    [Theory]
    // Reign eras and their spellings
    [InlineData("康熙五十一年四月十九日", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("康熙五十五年閏三月十九日", "1716-05-10", "1716-05-10", "1716-05-10")]
    [InlineData("康熈五十五年閏三月十九日", "1716-05-10", "1716-05-10", "1716-05-10")]
    [InlineData("大清康熙五十一年壬辰四月十九日", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("康熙51年4月19日", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("康熙 五十一 年 四 月 十九 日", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("康熙五十有一年四月十九日", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("乾隆四十三年三月", "1778-03-28/1778-04-26", "1778-03-28", "1778-04-26")]
    [InlineData("宣德四年", "1429", "1429-02-04", "1430-01-23")]
    [InlineData("洪武三十五年", "1402", "1402-02-02", "1403-01-22")]
    [InlineData("泰昌元年", "1620", "1620-08-28", "1621-01-21")]
    [InlineData("天命三年", "1618", "1618-01-26", "1619-02-13")]
    [InlineData("崇德元年", "1636", "1636-05-15", "1637-01-25")]
    // Days by the moon, by thirds, by pairs
    [InlineData("康熙庚申八月朔", "1680-08-24", "1680-08-24", "1680-08-24")]
    [InlineData("康熙五十一年四月望", "1712-05-19", "1712-05-19", "1712-05-19")]
    [InlineData("康熙五十一年四月既望", "1712-05-20", "1712-05-20", "1712-05-20")]
    [InlineData("康熙五十一年四月晦日", "1712-06-03", "1712-06-03", "1712-06-03")]
    [InlineData("康熙五十一年四月廿九", "1712-06-02", "1712-06-02", "1712-06-02")]
    [InlineData("康熙五十一年四月卅日", "1712-06-03", "1712-06-03", "1712-06-03")]
    [InlineData("康熙五十一年甲辰月", "1712-04-06/1712-05-04", "1712-04-06", "1712-05-04")]
    [InlineData("康熙五十一年乙巳月", "1712-05-05/1712-06-03", "1712-05-05", "1712-06-03")]
    [InlineData("康熙五十一年四月中旬", "1712-05-15/1712-05-24", "1712-05-15", "1712-05-24")]
    [InlineData("康熙五十一年四月下旬", "1712-05-25/1712-06-03", "1712-05-25", "1712-06-03")]
    [InlineData("康熙五十一年孟夏", "1712-05-05/1712-06-03", "1712-05-05", "1712-06-03")]
    [InlineData("康熙五十一年夏四月", "1712-05-05/1712-06-03", "1712-05-05", "1712-06-03")]
    [InlineData("康熙五十一年春", "1712-02-07/1712-05-04", "1712-02-07", "1712-05-04")]
    [InlineData("康熙五十五年闰月", "1716-04-22/1716-05-20", "1716-04-22", "1716-05-20")]
    [InlineData("光绪三十四年腊月", "1908-12-23/1909-01-21", "1908-12-23", "1909-01-21")]
    [InlineData("康熙五十一年四月十九日辰时", "1712-05-23", "1712-05-23", "1712-05-23")]
    // The Republic, Japan, Manchukuo
    [InlineData("民国元年一月一日", "1912-01-01", "1912-01-01", "1912-01-01")]
    [InlineData("中華民國二十七年七月六日", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("民国廿七年七月", "1938-07", "1938-07-01", "1938-07-31")]
    [InlineData("民国27.7.6", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("民国二十七年农历六月初九", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("民國二十七年農曆十二月初一日", "1939-01-20", "1939-01-20", "1939-01-20")]
    [InlineData("民国三十四年九月上旬", "1945-09-01/1945-09-10", "1945-09-01", "1945-09-10")]
    [InlineData("民国前三年", "1909", "1909-01-01", "1909-12-31")]
    [InlineData("民国时期", "1912/1949", "1912-01-01", "1949-12-31")]
    [InlineData("昭和十三年七月六日", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("康德五年", "1938", "1938-01-01", "1938-12-31")]
    [InlineData("大正十五年", "1926", "1926-01-01", "1926-12-25")]
    [InlineData("明治三十七年二月八日", "1904-02-08", "1904-02-08", "1904-02-08")]
    // Solar
    [InlineData("1938年7月6日", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("１９３８年７月６日", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("一九三八年", "1938", "1938-01-01", "1938-12-31")]
    [InlineData("二〇二六年三月二日", "2026-03-02", "2026-03-02", "2026-03-02")]
    [InlineData("公元前221年", "-0220", "-0220-01-01", "-0220-12-31")]
    [InlineData("公元25年", "0025", "0025-01-01", "0025-12-31")]
    [InlineData("1938年春", "1938-21", "1938-03-01", "1938-05-31")]
    [InlineData("1938年秋季", "1938-23", "1938-09-01", "1938-11-30")]
    [InlineData("1938年上半年", "1938-40", "1938-01-01", "1938-06-30")]
    [InlineData("1938年第三季度", "1938-35", "1938-07-01", "1938-09-30")]
    [InlineData("1938.7.6", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("1938/7", "1938-07", "1938-07-01", "1938-07-31")]
    [InlineData("1985-4-12", "1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("193807", "1938-07", "1938-07-01", "1938-07-31")]
    [InlineData("19380700", "1938-07", "1938-07-01", "1938-07-31")]
    [InlineData("19380000", "1938", "1938-01-01", "1938-12-31")]
    [InlineData("18世纪", "17XX", "1700-01-01", "1799-12-31")]
    [InlineData("十八世纪上半叶", "1700/1749", "1700-01-01", "1749-12-31")]
    [InlineData("1930年代", "193X", "1930-01-01", "1939-12-31")]
    [InlineData("二十世纪三十年代至四十年代", "193X/194X", "1930-01-01", "1949-12-31")]
    [InlineData("公元前3世纪", "-0299/-0200", "-0299-01-01", "-0200-12-31")]
    [InlineData("清代", "1644/1911", "1644-01-01", "1911-12-31")]
    // Reserves and brackets
    [InlineData("康熙五十一年前后", "1712~", "1712-02-07", "1713-01-25")]
    [InlineData("1938年左右", "1938~", "1938-01-01", "1938-12-31")]
    [InlineData("1938年7月?", "1938-07?", "1938-07-01", "1938-07-31")]
    [InlineData("约1938年?", "1938%", "1938-01-01", "1938-12-31")]
    [InlineData("〔康熙五十一年〕", "1712?", "1712-02-07", "1713-01-25")]
    [InlineData("[1938年7月6日]", "1938-07-06?", "1938-07-06", "1938-07-06")]
    [InlineData("约康熙五十一年四月", "1712-05-05~/1712-06-03~", "1712-05-05", "1712-06-03")]
    [InlineData("1943~", "1943~", "1943-01-01", "1943-12-31")]
    // Ranges, sides, choices
    [InlineData("康熙十七年至二十年", "1678/1681", "1678-01-23", "1682-02-06")]
    [InlineData("康熙四十九至五十五年", "1710/1716", "1710-01-30", "1717-02-10")]
    [InlineData("康熙六十一年至雍正二年", "1722/1724", "1722-02-16", "1725-02-12")]
    [InlineData("康熙五十一年四月初九至十九日", "1712-05-13/1712-05-23", "1712-05-13", "1712-05-23")]
    [InlineData("康熙五十一年三月至五月", "1712-04-06/1712-07-03", "1712-04-06", "1712-07-03")]
    [InlineData("1938年三至五月", "1938-03/1938-05", "1938-03-01", "1938-05-31")]
    [InlineData("1938年7月6日-8日", "1938-07-06/1938-07-08", "1938-07-06", "1938-07-08")]
    [InlineData("1937年7月至45年8月", "1937-07/1945-08", "1937-07-01", "1945-08-31")]
    [InlineData("1937—1945年", "1937/1945", "1937-01-01", "1945-12-31")]
    [InlineData("1937～1945", "1937/1945", "1937-01-01", "1945-12-31")]
    [InlineData("1937.7—1945.8", "1937-07/1945-08", "1937-07-01", "1945-08-31")]
    [InlineData("一九三七年至一九三八年", "1937/1938", "1937-01-01", "1938-12-31")]
    [InlineData("自1937年7月起至1945年8月止", "1937-07/1945-08", "1937-07-01", "1945-08-31")]
    [InlineData("1938年起", "1938/..", "1938-01-01", null)]
    [InlineData("1949年以后", "1950/..", "1950-01-01", null)]
    [InlineData("1938年7月以前", "../1938-06", null, "1938-06-30")]
    [InlineData("康熙五十一年以前", "../1711", null, "1712-02-06")]
    [InlineData("康熙五十一年四月十九日以前", "../1712-05-22", null, "1712-05-22")]
    [InlineData("1938或1939年", "[1938,1939]", "1938-01-01", "1939-12-31")]
    [InlineData("1938年、1940年", "{1938,1940}", "1938-01-01", "1940-12-31")]
    [InlineData("康熙五十一年四月或五月", "[1712-05-05..1712-06-03,1712-06-04..1712-07-03]", "1712-05-05", "1712-07-03")]
    [InlineData("康熙、雍正年间", "{1662..1722,1723..1735}", "1662-02-18", "1736-02-11")]
    // Two calendars at once
    [InlineData("康熙五十一年四月十九日（1712年5月23日）", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("康熙五十一年（1712）", "1712", "1712-02-07", "1713-01-25")]
    [InlineData("康熙五十一年(公元1712年,壬辰)", "1712", "1712-02-07", "1713-01-25")]
    [InlineData("1712年（康熙五十一年四月十九日）", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("康熙十七年十二月十三日（1678年）", "1679-01-24", "1679-01-24", "1679-01-24")]
    [InlineData("1938年1月20日（农历十二月十九）", "1938-01-20", "1938-01-20", "1938-01-20")]
    [InlineData("康熙五十一年四月十九日 · 1712-05-23", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("1938年7月6日（星期三）", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("康熙五十一年（1712）四月十九日", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("康熙五十一年（1712年，壬辰）四月十九日", "1712-05-23", "1712-05-23", "1712-05-23")]
    [InlineData("1938年（民国二十七年）7月6日", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("清光绪年间（1875-1908）", "1875/1908", "1875-02-06", "1909-01-21")]
    [InlineData("一九三八年七月六日（农历戊寅年六月初九）", "1938-07-06", "1938-07-06", "1938-07-06")]
    [InlineData("康熙五十一年四月十九日（公历1712年5月23日，星期一）", "1712-05-23", "1712-05-23", "1712-05-23")]
    // Seasons in pairs, decades in pairs, the year after, sides written before, brackets round a part
    [InlineData("康熙五十一年春夏间", "1712-02-07/1712-08-01", "1712-02-07", "1712-08-01")]
    [InlineData("1938年春夏之交", "1938-21/1938-22", "1938-03-01", "1938-08-31")]
    [InlineData("20世纪三四十年代", "193X/194X", "1930-01-01", "1949-12-31")]
    [InlineData("1938年7月6日至次年3月", "1938-07-06/1939-03", "1938-07-06", "1939-03-31")]
    [InlineData("1938.7.6-8.1", "1938-07-06/1938-08-01", "1938-07-06", "1938-08-01")]
    [InlineData("截至1945年", "../1945", null, "1945-12-31")]
    [InlineData("不早于1938年", "1938/..", "1938-01-01", null)]
    [InlineData("早于1938年", "../1937", null, "1937-12-31")]
    [InlineData("约康熙五十一年至五十二年", "1712~/1713~", "1712-02-07", "1714-02-13")]
    [InlineData("康熙五十一年〔四月〕", "1712-05-05?/1712-06-03?", "1712-05-05", "1712-06-03")]
    [InlineData("(1938年)", "1938", "1938-01-01", "1938-12-31")]
    [InlineData("公元前221—前207年", "-0220/-0206", "-0220-01-01", "-0206-12-31")]
    [InlineData("康熙五十一年四月吉旦", "1712-05-05/1712-06-03", "1712-05-05", "1712-06-03")]
    [InlineData("民廿七年七月", "1938-07", "1938-07-01", "1938-07-31")]
    [InlineData("13/2/1938", "1938-02-13", "1938-02-13", "1938-02-13")]
    [InlineData("1938 July 6", "1938-07-06", "1938-07-06", "1938-07-06")]
    public void A_text_has_its_expression_and_its_days(string text, string edtf, string? earliest, string? latest)
    {
        var result = DateReading.Read(text);
        Assert.True(result.Value is not null, string.Join("; ", result.Findings));
        Assert.Equal((text, edtf, earliest, latest), (text, result.Value.Edtf, result.Value.Earliest?.ToString(), result.Value.Latest?.ToString()));
        Assert.DoesNotContain(result.Findings, finding => finding.Severity > DateSeverity.Note && finding.Fault != DateFault.Vague);
    }

    [Theory]
    [InlineData("康熙六十二年", DateFault.OutsideEra, DateSeverity.Error, "六十二年", false)]
    [InlineData("康熙五十一年闰五月", DateFault.NoSuchLeapMonth, DateSeverity.Error, "闰五月", false)]
    [InlineData("康熙五十一年闰月", DateFault.NoSuchLeapMonth, DateSeverity.Error, "闰月", false)]
    [InlineData("康熙五十一年十三月", DateFault.MonthOutOfRange, DateSeverity.Error, "十三月", false)]
    [InlineData("康熙五十一年四月三十一日", DateFault.DayOutOfRange, DateSeverity.Error, "三十一日", false)]
    [InlineData("康熙五十一年三月三十日", DateFault.DayOutOfRange, DateSeverity.Error, "三十日", false)]
    [InlineData("民国二十七年六月三十一日", DateFault.DayOutOfRange, DateSeverity.Error, "三十一日", false)]
    [InlineData("1938年13月", DateFault.MonthOutOfRange, DateSeverity.Error, "13月", false)]
    [InlineData("1938-13", DateFault.MonthOutOfRange, DateSeverity.Error, "13", false)]
    [InlineData("1938.2.30", DateFault.DayOutOfRange, DateSeverity.Error, "30", false)]
    [InlineData("19380231", DateFault.DayOutOfRange, DateSeverity.Error, "31", false)]
    [InlineData("贞观三年", DateFault.UnknownEra, DateSeverity.Error, "贞观", false)]
    [InlineData("1945年至1937年", DateFault.Contradiction, DateSeverity.Error, "1945年至1937年", false)]
    [InlineData("1938年7月所写", DateFault.NotUnderstood, DateSeverity.Error, "所写", false)]
    [InlineData("", DateFault.NotUnderstood, DateSeverity.Error, "", false)]
    [InlineData("康熙壬寅", DateFault.Ambiguous, DateSeverity.Warning, "壬寅", false)]
    [InlineData("丙寅年", DateFault.Ambiguous, DateSeverity.Warning, "丙寅年", false)]
    [InlineData("戊辰孟夏", DateFault.Ambiguous, DateSeverity.Warning, "戊辰", false)]
    [InlineData("〇九年十二月", DateFault.Ambiguous, DateSeverity.Warning, "〇九年", false)]
    [InlineData("七月六日", DateFault.Ambiguous, DateSeverity.Warning, "七月六日", false)]
    [InlineData("30年代", DateFault.Ambiguous, DateSeverity.Warning, "30年代", false)]
    [InlineData("清末", DateFault.Vague, DateSeverity.Warning, "清末", false)]
    [InlineData("康熙初年", DateFault.Vague, DateSeverity.Warning, "康熙初年", false)]
    [InlineData("1938年底", DateFault.Vague, DateSeverity.Warning, "底", true)]
    [InlineData("太平天国癸好三年", DateFault.RivalCalendar, DateSeverity.Warning, "太平天国", false)]
    [InlineData("永历三年四月", DateFault.RivalCalendar, DateSeverity.Warning, "四月", true)]
    [InlineData("明治三年五月", DateFault.RivalCalendar, DateSeverity.Warning, "五月", true)]
    [InlineData("康熙五十一年戊辰", DateFault.Contradiction, DateSeverity.Warning, "戊辰", true)]
    [InlineData("康熙五十一年四月十九日甲子", DateFault.Contradiction, DateSeverity.Warning, "甲子", true)]
    [InlineData("康熙五十一年四月甲子朔", DateFault.Contradiction, DateSeverity.Warning, "甲子", true)]
    [InlineData("康熙五十一年壬辰月", DateFault.Contradiction, DateSeverity.Warning, "壬辰月", true)]
    [InlineData("康熙五十一年春四月", DateFault.Contradiction, DateSeverity.Warning, "春", true)]
    [InlineData("康熙五十一年四月十九日（1712年5月24日）", DateFault.Contradiction, DateSeverity.Warning, "1712年5月24日", true)]
    [InlineData("1938年7月6日（星期四）", DateFault.Contradiction, DateSeverity.Warning, "星期四", true)]
    [InlineData("民国二十七年正月初一", DateFault.Ambiguous, DateSeverity.Warning, "正月", true)]
    [InlineData("民国二十七年腊月初一", DateFault.LunarUnmarked, DateSeverity.Warning, "腊月", true)]
    [InlineData("1712年四月十九日", DateFault.Ambiguous, DateSeverity.Warning, "四月", true)]
    [InlineData("1712年闰三月", DateFault.LunarUnmarked, DateSeverity.Warning, "闰三月", false)]
    [InlineData("康熙十七年（1680）十二月", DateFault.Contradiction, DateSeverity.Warning, "1680", true)]
    [InlineData("光绪年间（1875—1909）", DateFault.Contradiction, DateSeverity.Warning, "1875—1909", true)]
    [InlineData("6/7/1938", DateFault.Ambiguous, DateSeverity.Warning, "6/7/1938", false)]
    [InlineData("260302", DateFault.Ambiguous, DateSeverity.Warning, "260302", false)]
    [InlineData("次年三月", DateFault.Ambiguous, DateSeverity.Warning, "次年", false)]
    [InlineData("1911年辛亥八月十九日", DateFault.LunarUnmarked, DateSeverity.Warning, "辛亥", true)]
    [InlineData("崇祯十七年五月", DateFault.OutsideEra, DateSeverity.Warning, "崇祯", true)]
    [InlineData("1830-41", DateFault.Ambiguous, DateSeverity.Warning, "1830-41", true)]
    [InlineData("日期不详", DateFault.Undated, DateSeverity.Note, "日期不详", false)]
    [InlineData("康熈五十一年", DateFault.Variant, DateSeverity.Note, "康熈", true)]
    [InlineData("洪武元年正月初四日", DateFault.JulianDate, DateSeverity.Note, "洪武元年正月初四日", true)]
    [InlineData("康熙十七年十二月十三日", DateFault.YearRollsOver, DateSeverity.Note, "十三日", true)]
    [InlineData("乾隆四十六年七月", DateFault.DisputedMonth, DateSeverity.Note, "七月", true)]
    [InlineData("洪武三十二年", DateFault.RewrittenEra, DateSeverity.Note, "三十二年", true)]
    [InlineData("1938年春", DateFault.SeasonBounds, DateSeverity.Note, "1938年春", true)]
    [InlineData("康熙四十九年三月初九日至五十五年闰三月十九日", DateFault.Inherited, DateSeverity.Note, "五十五年闰三月十九日", true)]
    public void A_finding_names_the_fault_and_its_place(string text, DateFault fault, DateSeverity severity, string found, bool hasValue)
    {
        var result = DateReading.Read(text);
        Assert.True(result.Findings.Any(finding => (finding.Fault, finding.Severity, finding.Found) == (fault, severity, found)), string.Join("; ", result.Findings));
        Assert.All(result.Findings, finding => Assert.Equal(finding.Found, text.Substring(finding.Start, finding.Length)));
        Assert.Equal(hasValue, result.Value is not null);
    }

    [Theory]
    [InlineData("万历九年三月至五月", true)]
    [InlineData("万历九年三月", true)]
    [InlineData("1581-03/1583-05", true)]
    [InlineData("万历九年", false)]
    [InlineData("万历十一年三月", false)]
    public void Julian_months_are_marked_and_years_are_not(string text, bool isJulian)
    {
        var result = DateReading.Read(text);
        Assert.Equal((isJulian, isJulian), (result.Value!.IsJulian, result.Findings.Any(finding => finding.Fault == DateFault.JulianDate)));
    }

    [Fact]
    public void Chronologies_follow_the_days_with_open_beginnings_first_and_open_ends_last()
    {
        string[] ordered = ["../1700", "康熙五十一年", "康熙五十一年四月", "康熙五十一年四月十九日", "康熙五十一年四月十九日至二十三日", "康熙五十一年四月十九日起", "1713"];
        Assert.Equal(ordered, ordered.Reverse().Select(text => DateReading.Read(text).Value!).Order(HistoricalDate.ByDay).Select(date => date.AsWritten));
    }

    [Fact]
    public void A_pair_that_occurs_twice_in_a_reign_names_both_years()
    {
        var finding = Assert.Single(DateReading.Read("康熙壬寅").Findings);
        Assert.Equal<string>(["1662", "1722"], finding.Arguments.AsEnumerable());
    }

    [Fact]
    public void A_lunar_year_is_listed_once_under_its_nominal_year()
    {
        var date = DateReading.Read("康熙十七年").Value!;
        Assert.Equal((1678, 1678, 1678, DateCalendar.Lunar), (date.NominalYear, date.FirstYear, date.LastYear, date.Calendar));
    }

    [Fact]
    public void A_lunar_day_after_new_year_is_listed_under_the_year_it_falls_in()
    {
        var date = DateReading.Read("康熙十七年十二月十三日").Value!;
        Assert.Equal((1678, 1679, 1679), (date.NominalYear, date.FirstYear, date.LastYear));
        Assert.Equal(new LunarDay(1678, 12, false, 13), date.Lunar);
    }
}
