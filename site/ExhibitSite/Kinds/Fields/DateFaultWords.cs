using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Fields;

/// <summary>Remarks about dates in words, as parts of a sentence.</summary>
public static class DateFaultWords
{
    /// <summary>What a finding about a date says.</summary>
    public static Wording Of(DateFinding finding)
    {
        var words = finding is { Fault: DateFault.NoSuchLeapMonth, Arguments: [_, _, "0", ..] }
            ? new("农历 {0} 年没有闰月", "the lunar year {0} has no leap month")
            : Template(finding.Fault);
        // More places than arguments are never read, but a missing one must not stop a build.
        string[] arguments = [.. finding.Arguments, .. Enumerable.Repeat("—", 5)];
        return new Wording(words.In("zh-Hans", arguments), words.In("en", arguments));
    }

    private static Wording Template(DateFault fault) => fault switch
    {
        DateFault.NotUnderstood => new("读不懂", "not understood"),
        DateFault.Undated => new("写明日期不详", "says that the date is unknown"),
        DateFault.OutsideEra => new("{0}只有 {3} 年（{1}—{2}）", "the era {0} has {3} years ({1}–{2})"),
        DateFault.UnknownEra => new("不认识年号“{0}”", "the era “{0}” is not known"),
        DateFault.NoSuchLeapMonth => new("农历 {0} 年没有闰 {1} 月，闰的是 {2} 月", "the lunar year {0} has no leap month {1}; its leap month is {2}"),
        DateFault.MonthOutOfRange => new("没有 {0} 月", "there is no month {0}"),
        DateFault.DayOutOfRange => new("没有 {0} 日，这个月只有 {1} 天", "there is no day {0}: the month has {1} days"),
        DateFault.Contradiction => new("两部分互相矛盾：取 {0}，另一部分是 {1}，应当是 {2}", "two parts disagree: {0} was kept, the other says {1} and would have to be {2}"),
        DateFault.Ambiguous => new("有不止一种读法：{0}、{1}，请补上年号或年份", "more than one reading: {0}, {1}; add the era or the year"),
        DateFault.Vague => new("起止没有公认的界限", "a period without agreed bounds"),
        DateFault.JulianDate => new("1582 年 10 月 15 日以前，按儒略历；换成格里历是 {0}", "before 1582-10-15, so Julian; {0} in the Gregorian calendar"),
        DateFault.Variant => new("按通行写法“{0}”读", "read as the usual spelling “{0}”"),
        DateFault.RivalCalendar => new("{0}另有历法，月日没有换算", "{0} had a calendar of its own: month and day are not converted"),
        DateFault.LunarUnmarked => new("没有写明农历，因“{0}”按农历读", "read as lunar because of “{0}”, though it does not say so"),
        DateFault.OutOfReach => new("年份太远，无法计日", "a year too far away to count its days"),
        DateFault.YearRollsOver => new("农历 {0} 年的这一天在公历 {1} 年", "this day of the lunar year {0} falls in {1}"),
        DateFault.SeasonBounds => new("季节的起止按惯例取", "the bounds of the season are a convention"),
        DateFault.OtherAct => new("后一个日期是另一件事的，没有采用", "a later date is of another act and was left out"),
        DateFault.DisputedMonth => new("各家历表相差一天：这里取 {0} 起，另一说 {1} 起", "tables differ by a day: the month begins {0} here, {1} elsewhere"),
        DateFault.RewrittenEra => new("后来改书洪武的年份，本是建文 {0} 年", "a year later rewritten as 洪武; it was year {0} of 建文"),
        DateFault.Inherited => new("年号或年份承前", "era or year taken from the date before"),
        _ => new("需要核对", "needs a look"),
    };
}
