using System.Diagnostics;
using System.Globalization;
using ExhibitSite.Model.Dates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class DateProperties
{
    private const string Letters =
        "0123456789-/~?%X.[]{},TYES 一二三四五六七八九十百千〇廿卅元正冬腊閏闰年月日朔望晦初春夏秋冬孟仲季甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥康熙乾隆萬曆民国國公历農历约前后至到或、（）()〔〕世纪代上中下旬大清明末间cabout ";

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly string[] Eras =
        ["洪武 31", "永乐 22", "宣德 10", "嘉靖 45", "萬曆 48", "崇祯 17", "順治 18", "康熙 61", "雍正 13", "乾隆 60", "嘉庆 25", "道光 30", "咸丰 11", "同治 13", "光緒 34", "宣统 3"];

    private static Gen<string> Years => Gen.Choose(1, 2100).Select(year => year.ToString("0000", CultureInfo.InvariantCulture));

    private static Gen<string> Marks => Gen.Elements("", "", "", "~", "?", "%");

    private static Gen<string> EdtfDates => Gen.OneOf(
        from year in Years from mark in Marks select year + mark,
        from year in Years from month in Gen.Choose(1, 12) from mark in Marks select $"{year}-{month:00}{mark}",
        from year in Years from month in Gen.Choose(1, 12) from day in Gen.Choose(1, 28) from mark in Marks where year != "1582" select $"{year}-{month:00}-{day:00}{mark}",
        from year in Years from season in Gen.Choose(21, 41) select $"{year}-{season}",
        from year in Years from count in Gen.Choose(1, 3) select year[..(4 - count)] + new string('X', count),
        from year in Years from month in Gen.Choose(1, 12) select $"{year[..3]}X-{month:00}-XX",
        from year in Gen.Choose(10000, 900000) from sign in Gen.Elements("", "-") select $"Y{sign}{year}",
        from year in Gen.Choose(1, 9999) select $"-{year:0000}");

    private static Gen<string> Edtf => Gen.OneOf(
        EdtfDates,
        from first in EdtfDates from last in Gen.Elements("..", "") select $"{first}/{last}",
        from first in Gen.Elements("..", "") from last in EdtfDates select $"{first}/{last}",
        from first in EdtfDates from last in EdtfDates select $"{first}/{last}",
        from first in EdtfDates from last in EdtfDates from brackets in Gen.Elements("[]", "{}") select $"{brackets[0]}{first},{last}{brackets[1]}");

    private static Gen<string> ReignDates =>
        from era in Gen.Elements(Eras)
        from year in Gen.Choose(1, int.Parse(era.Split(' ')[1], CultureInfo.InvariantCulture))
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 29)
        from shape in Gen.Choose(0, 5)
        select era.Split(' ')[0] + Han.Year(year) + shape switch
        {
            0 => "",
            1 => Han.Month(month),
            2 => Han.Month(month) + Han.Day(day),
            3 => $"{Han.Month(month)}至{Han.Month(Math.Min(month + 1, 12))}",
            4 => $"{Han.Month(month)}下旬",
            _ => $"{Han.Month(month)}{Han.Day(day)}前后",
        };

    [Fact]
    public void An_expression_read_and_written_is_the_same() => Check.One(Many, Prop.ForAll(Edtf.ToArbitrary(), edtf =>
    {
        if (EdtfReading.Read(edtf).Value is not { } date) return edtf.Contains('/', StringComparison.Ordinal); // an interval may run backwards
        return date.Edtf == edtf && EdtfReading.Read(date.Edtf).Value == date && (date.Earliest is null || date.Latest is null || date.Earliest <= date.Latest);
    }));

    [Fact]
    public void A_reign_date_has_an_expression_that_reads_back_and_days_in_order() => Check.One(Many, Prop.ForAll(ReignDates.ToArbitrary(), text =>
    {
        var result = DateReading.Read(text);
        if (result.Value is not { } date) return result.HasErrors && text.Contains("三十", StringComparison.Ordinal);
        var back = EdtfReading.Read(date.Edtf).Value;
        return back is not null && back.Certainty == date.Certainty && date.Earliest <= date.Latest && date.FirstYear <= date.LastYear
            && (date.Precision == DatePrecision.Year || (back.Earliest == date.Earliest && back.Latest == date.Latest));
    }));

    [Fact]
    public void A_day_said_as_a_lunar_day_is_the_same_day() => Check.One(Many, Prop.ForAll(Gen.Choose(2220739, 2419000).ToArbitrary(), number =>
    {
        var lunar = LunarMonthTable.LunarDayOf(new Day(number))!;
        var date = DateReading.Read($"{lunar.Year}年农历{(lunar.IsLeap ? "闰" : "")}{Han.Month(lunar.Month)}{Han.Day(lunar.DayOfMonth!.Value)}").Value;
        return date?.Earliest == new Day(number) && date.Latest == date.Earliest && date.Lunar == lunar;
    }));

    [Fact]
    public void Any_text_is_read_without_failing_and_its_findings_point_into_it()
    {
        var texts = Gen.OneOf(
            Gen.Elements(Letters.ToCharArray()).ArrayOf().Select(letters => new string(letters)),
            from date in ReignDates from at in Gen.Choose(0, 8) from letter in Gen.Elements(Letters.ToCharArray()) select date.Insert(Math.Min(at, date.Length), letter.ToString()),
            from first in ReignDates from joint in Gen.Elements("至", "或", "、", "(", "—", " ") from last in Gen.OneOf(ReignDates, Edtf) select first + joint + last,
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));
        var watch = Stopwatch.StartNew();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var result = DateReading.Read(text);
            var isInOrder = result.Value is not { Earliest: { } earliest, Latest: { } latest } || earliest <= latest;
            return isInOrder
                && (result.Value is not null || result.Findings.Length > 0)
                && (result.Value is null || EdtfReading.Read(result.Value.Edtf).Value is not null)
                && result.Findings.All(finding => text.Substring(finding.Start, finding.Length) == finding.Found)
                && DateMentions.Find(text).All(mention => text.Substring(mention.Start, mention.Length) == mention.Text);
        }));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"5,000 texts took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("康熙")]
    [InlineData("一")]
    [InlineData("[")]
    [InlineData("三月")]
    [InlineData("甲子")]
    [InlineData("19XX-02-30/")]
    [InlineData("1938年7月至")]
    [InlineData("c.1830–")]
    public void A_long_text_takes_no_long_time(string part)
    {
        var watch = Stopwatch.StartNew();
        DateReading.Read(string.Concat(Enumerable.Repeat(part, 199 / part.Length)));
        DateReading.Read(string.Concat(Enumerable.Repeat(part, 100_000)));
        DateMentions.Find(string.Concat(Enumerable.Repeat(part, 2_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
