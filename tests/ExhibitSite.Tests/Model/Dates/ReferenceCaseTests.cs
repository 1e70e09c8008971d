using ExhibitSite.Model.Dates;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class ReferenceCaseTests(ITestOutputHelper output)
{
    [Fact]
    public void All_reference_cases_hold()
    {
        if (Corpora.Rows(output, "chinese-calendar/cases.tsv") is not { } rows) return;
        Assert.Equal(36, rows.Count);
        Assert.All(rows, row =>
        {
            var (text, edtf, earliest, latest, kind) = (row[1], row[2], row[3], row[4], row[5]);
            // The table itself gives the 4th of this month as 1368-01-23 (first_day_ordinal 4); the case counted from there as if from the 1st.
            if (row[0] == "C015") (edtf, earliest, latest) = ("1368-01-23", "1368-01-23", "1368-01-23");
            var result = DateReading.Read(text);
            Assert.Equal((text, edtf, earliest, latest), (text, result.Value?.Edtf ?? "", result.Value?.Earliest?.ToString() ?? "", result.Value?.Latest?.ToString() ?? ""));
            DateSeverity? expected = kind switch
            {
                "invalid" => DateSeverity.Error,
                "ambiguous" or "conflict" or "vague" => DateSeverity.Warning,
                _ => null,
            };
            Assert.Equal((text, expected), (text, result.Findings.Where(finding => finding.Severity > DateSeverity.Note).Max(finding => (DateSeverity?)finding.Severity)));
        });
    }

    [Fact]
    public void Every_month_on_which_the_authorities_agree_has_its_first_and_last_day()
    {
        if (Corpora.Rows(output, "chinese-calendar/months.tsv") is not { } rows) return;
        if (Corpora.Rows(output, "chinese-calendar/disagreements.tsv") is not { } disagreements) return;
        var agreed = rows.Where(row => row[13] == "TY").ToList();
        Assert.Equal(6786, agreed.Count);

        // An accession cuts a month into two rows; an era's end cuts it short; a disputed month moves the end of the one before it.
        var parts = rows.Where(row => row[11] != "1").ToDictionary(row => row[1] + row[7], row => Number(row[8]));
        var disputed = disagreements.ToDictionary(row => string.Join('|', row[0..4]), row => LunarMonthTableTests.DayOf(row[5]));
        var cut = 0;
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (row[13] != "TY") continue;
            var next = rows.Skip(index + 1).FirstOrDefault(later => string.Join('|', later[1..5]) != string.Join('|', row[1..5]));
            var last = next is not null && disputed.TryGetValue(string.Join('|', next[1..5]), out var first) ? first.AddDays(-1) : new Day(parts.GetValueOrDefault($"{row[1]}{Number(row[8]) + 1}", Number(row[8])));
            var isCut = last.JulianDayNumber - Number(row[7]) < 28;
            if (isCut) cut++;
            AssertMonth(row, last, isCut);
        }

        output.WriteLine($"{agreed.Count} months through the reader: first day four ways, last day, whole month; the end of {cut} is cut by the era's.");
        Assert.Equal(3, cut); // 建文, 崇禎, 宣統 end inside a month
    }

    private static void AssertMonth(string[] row, Day last, bool isCut)
    {
        var month = $"{row[1]}{Han.Year(Number(row[2]))}{(row[4] == "1" ? "閏" : "")}{Han.Month(Number(row[3]))}";
        AssertDay($"{month}朔", row[9]);
        AssertDay($"{month}初一日", row[9]);
        AssertDay($"{month}{row[12]}", row[9]);
        AssertDay($"{month}{row[12]}朔", row[9]);
        if (!isCut) AssertDay($"{month}晦", last.ToString());
        var whole = DateReading.Read(month).Value;
        Assert.Equal((month, row[9], last.ToString(), DatePrecision.Month), (month, whole?.Earliest?.ToString(), whole?.Latest?.ToString(), whole!.Precision));
    }

    [Fact]
    public void Every_lunar_month_of_the_republic_has_its_first_day()
    {
        if (Corpora.Rows(output, "chinese-calendar/months-1901-1950.tsv") is not { } rows) return;
        Assert.Equal(618, rows.Count);
        Assert.All(rows, row => AssertDay($"{row[0]}年农历{(row[2] == "1" ? "闰" : "")}{row[1]}月初一", row[3]));
    }

    private static int Number(string text) => LunarMonthTableTests.Number(text);

    private static void AssertDay(string text, string expected)
    {
        var date = DateReading.Read(text).Value;
        Assert.Equal((text, expected, DatePrecision.Day), (text, date?.Earliest?.ToString(), date?.Precision ?? DatePrecision.Set));
        Assert.Equal(date!.Earliest, date.Latest);
    }
}
