using System.Diagnostics.CodeAnalysis;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Fields;

/// <summary>A date of the past, in any form that <see cref="DateReading"/> reads.</summary>
internal sealed class DateShape : Shape<HistoricalDate>
{
    private static readonly Wording Try = new(
        "可以写“康熙五十一年四月十九日”“民国二十七年七月”“1938-07-06”“约1943年”“1945-09-10/1945-10-12”。",
        "You may write 康熙五十一年四月十九日, 民国二十七年七月, 1938-07-06, 1943~ or 1945-09-10/1945-10-12.");

    private static readonly Rule NotADate = new("EX1130", Severity.Error, new("日期读不懂", "Date not understood"),
        new("读不懂日期“{0}”。", "The date “{0}” cannot be read."), Try);

    private static readonly Rule OutsideEra = new("EX1131", Severity.Error, new("年号没有这一年", "No such year in the era"),
        new("“{0}”：{1}只有 {4} 年（{2}—{3}）。", "“{0}”: the era {1} has {4} years ({2}–{3})."),
        new("核对原件上的年号与年份。", "Check era and year against the original."));

    private static readonly Rule NoLeapMonth = new("EX1132", Severity.Error, new("没有这个闰月", "No such leap month"),
        new("“{0}”：{1}。", "“{0}”: {2}."),
        new("去掉“闰”，或核对月份。", "Drop 闰 or check the month."));

    private static readonly Rule OutOfRange = new("EX1133", Severity.Error, new("月或日不存在", "No such month or day"),
        new("“{0}”：{1}。", "“{0}”: {2}."), Try);

    private static readonly Rule Reversed = new("EX1137", Severity.Error, new("起止颠倒", "End before beginning"),
        new("“{0}”：止在起之前。", "“{0}” ends before it begins."),
        new("前后对调，或核对两个日期。", "Swap the two, or check both dates."));

    private static readonly Rule Contradiction = new("EX1134", Severity.Warning, new("日期自相矛盾", "Date contradicts itself"),
        new("“{0}”的两部分互相矛盾：取 {1}，另一部分是 {2}。", "The parts of “{0}” disagree: {1} was kept, the other says {2}."),
        new("核对原件；两说并存时用 date-values 分别列出。", "Check the original; list both under date-values when both stand."));

    private static readonly Rule Ambiguous = new("EX1135", Severity.Error, new("日期有歧义", "Date is ambiguous"),
        new("“{0}”：{1}。", "“{0}”: {2}."),
        new("补上年号或年份，例如“康熙元年壬寅”。", "Add the era or the year, for example 康熙元年壬寅."));

    private static readonly Rule Remark = new("EX1136", Severity.Warning, new("日期需要核对", "Date needs a look"),
        new("“{0}”：{1}。", "“{0}”: {2}."), Try);

    public override Wording Expects => new("日期", "a date");

    public override string Example => "1938-07-06";

    public override bool TakesBrackets => true;

    public override Filling Filling { get; } = new(FillingMeans.Date);

    public override bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out HistoricalDate? value)
    {
        value = null;
        // YAML reads the square brackets of a researched date, [1938], as a list of one.
        if (node is ListValue { Items: [ScalarValue only] }) node = new ScalarValue($"[{only.Text}]", node.Span);
        if (node is not ScalarValue scalar)
        {
            reading.Findings.Report(NotADate, node.Span, "[…]");
            return false;
        }
        var result = DateReading.Read(scalar.Text);
        foreach (var finding in result.Findings) Report(finding, scalar, reading.Findings, result.Value is null);
        // A text that says the date is unknown is understood, and is no date.
        if (result.Value is null && !result.Findings.Any(f => f.Severity == DateSeverity.Error || f.Fault == DateFault.Undated))
            reading.Findings.Report(NotADate, scalar.Span, scalar.Text);
        value = result.Value;
        if (value is { Earliest: { } earliest, Latest: { } latest } && latest < earliest) reading.Findings.Report(Reversed, scalar.Span, scalar.Text);
        return value is not null;
    }

    private static void Report(DateFinding finding, ScalarValue scalar, Findings findings, bool isLost)
    {
        if (finding.Severity == DateSeverity.Note) return;
        // Two ends that disagree; other contradictions lie within one date and leave a value.
        if (finding is { Fault: DateFault.Contradiction, Severity: DateSeverity.Error })
        {
            findings.Report(Reversed, scalar.Span, scalar.Text);
            return;
        }
        // A quoted text starts one character further on than its value; the place is close enough to find it.
        var span = scalar.Span.Shift(finding.Start, finding.Length);
        var found = finding.Found.Length > 0 ? finding.Found : scalar.Text;
        if (InWords(finding.Fault) is { } spoken)
        {
            var words = DateFaultWords.Of(finding);
            findings.Report(spoken, span, scalar.Text, words.Zh, words.En);
            return;
        }
        if (finding.Severity == DateSeverity.Warning && !isLost && finding.Fault != DateFault.Contradiction)
        {
            var words = DateFaultWords.Of(finding);
            findings.Report(Remark, span, found, words.Zh, words.En);
            return;
        }
        var rule = finding.Fault switch
        {
            DateFault.OutsideEra => OutsideEra,
            DateFault.Contradiction => Contradiction,
            _ => NotADate,
        };
        findings.Report(rule, span, [found, .. finding.Arguments, .. Enumerable.Repeat("—", 5)]);
    }

    // Rules whose message is the remark itself.
    private static Rule? InWords(DateFault fault) => fault switch
    {
        DateFault.NoSuchLeapMonth => NoLeapMonth,
        DateFault.MonthOutOfRange or DateFault.DayOutOfRange => OutOfRange,
        DateFault.Ambiguous => Ambiguous,
        _ => null,
    };
}
