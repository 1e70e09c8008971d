using System.Globalization;
using ExhibitSite.Model.Dates;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class EnglishReadingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("c.1830–41", "1830~/1841~", "1830-01-01", "1841-12-31")]
    [InlineData("?1819", "?1819", "1819-01-01", "1819-12-31")]
    [InlineData("?c.1820", "1820%", "1820-01-01", "1820-12-31")]
    [InlineData("published 1803", "1803", "1803-01-01", "1803-12-31")]
    [InlineData("circa 1806", "1806~", "1806-01-01", "1806-12-31")]
    [InlineData("1802–3", "1802/1803", "1802-01-01", "1803-12-31")]
    [InlineData("1826–c.1830", "1826/1830~", "1826-01-01", "1830-12-31")]
    [InlineData("1827 or 1828", "[1827,1828]", "1827-01-01", "1828-12-31")]
    [InlineData("1764 or 66", "[1764,1766]", "1764-01-01", "1766-12-31")]
    [InlineData("1831 or 2", "[1831,1832]", "1831-01-01", "1832-12-31")]
    [InlineData("1981, 2007", "{1981,2007}", "1981-01-01", "2007-12-31")]
    [InlineData("1830s", "183X", "1830-01-01", "1839-12-31")]
    [InlineData("18th century", "17XX", "1700-01-01", "1799-12-31")]
    [InlineData("after 1804", "1805/..", "1805-01-01", null)]
    [InlineData("before 1929", "../1928", null, "1928-12-31")]
    [InlineData("1923 or later", "1923/..", "1923-01-01", null)]
    [InlineData("7 July 1938", "1938-07-07", "1938-07-07", "1938-07-07")]
    [InlineData("July 7th, 1938", "1938-07-07", "1938-07-07", "1938-07-07")]
    [InlineData("July 1937 to August 1945", "1937-07/1945-08", "1937-07-01", "1945-08-31")]
    [InlineData("Spring 1938", "1938-21", "1938-03-01", "1938-05-31")]
    [InlineData("between 1937 and 1945", "1937/1945", "1937-01-01", "1945-12-31")]
    public void A_free_text_has_its_expression_and_its_days(string text, string edtf, string? earliest, string? latest)
    {
        var result = DateReading.Read(text);
        Assert.True(result.Value is not null, string.Join("; ", result.Findings));
        Assert.Equal((text, edtf, earliest, latest), (text, result.Value.Edtf, result.Value.Earliest?.ToString(), result.Value.Latest?.ToString()));
        Assert.DoesNotContain(result.Findings, finding => finding.Severity > DateSeverity.Note);
    }

    [Theory]
    [InlineData("date not known", DateFault.Undated, "date not known", false)]
    [InlineData("n.d.", DateFault.Undated, "n.d.", false)]
    [InlineData("1970, printed 2011", DateFault.OtherAct, "printed 2011", true)]
    [InlineData("early 1840s", DateFault.Vague, "early", true)]
    [InlineData("1900s", DateFault.Ambiguous, "1900s", false)]
    [InlineData("July 7", DateFault.Ambiguous, "July 7", false)]
    [InlineData("31 June 1938", DateFault.DayOutOfRange, "31", false)]
    [InlineData("1945–1937", DateFault.Contradiction, "1945–1937", false)]
    [InlineData("some time ago", DateFault.NotUnderstood, "some time ago", false)]
    public void What_has_no_single_reading_is_reported(string text, DateFault fault, string found, bool hasValue)
    {
        var result = DateReading.Read(text);
        Assert.True(result.Findings.Any(finding => (finding.Fault, finding.Found) == (fault, found)), string.Join("; ", result.Findings));
        Assert.Equal(hasValue, result.Value is not null);
    }

    [Fact]
    public void The_dates_of_a_museum_are_read_or_reported()
    {
        if (Corpora.Rows(output, "tate-collection/date-text-oracle.tsv") is not { } rows) return;
        var (right, reported, wrong) = (new List<string[]>(), new List<string[]>(), new List<string[]>());
        foreach (var row in rows)
        {
            var result = DateReading.Read(row[0]);
            var isFlagged = result.Findings.Any(finding => finding.Severity > DateSeverity.Note) || result.Value is null;
            (IsRight(row, result) ? right : isFlagged ? reported : wrong).Add(row);
        }

        foreach (var row in wrong) output.WriteLine($"wrong: {string.Join(" | ", row)} → {DateReading.Read(row[0]).Value?.Edtf}");
        foreach (var row in reported) output.WriteLine($"reported: {string.Join(" | ", row)} → {DateReading.Read(row[0]).Value?.Edtf} {string.Join("; ", DateReading.Read(row[0]).Findings)}");
        var works = rows.Sum(Works);
        output.WriteLine($"{rows.Count} wordings: {Share(right.Count, rows.Count)} as the museum dates them, {Share(reported.Count, rows.Count)} reported, {Share(wrong.Count, rows.Count)} differ unreported.");
        output.WriteLine($"{works} works: {Share(right.Sum(Works), works)}, {Share(reported.Sum(Works), works)}, {Share(wrong.Sum(Works), works)}.");
        // Most of what differs unreported is the museum's own slip: "1803–5" with the years 1803–1803.
        Assert.True(right.Count >= 2570, $"{right.Count} right");
        Assert.True(wrong.Count <= 100, $"{wrong.Count} wrong");
    }

    // The museum closes open ends at will ("after 1804" is 1805–1805), so an open end is right whatever it says.
    private static bool IsRight(string[] row, DateResult result)
    {
        if (row[1].Length == 0 || row[2].Length == 0) return result.Value is null;
        return result.Value is { } date
            && (date.FirstYear is null || date.FirstYear == Number(row[1]))
            && (date.LastYear is null || date.LastYear == Number(row[2]));
    }

    private static int Works(string[] row) => Number(row[3]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => $"{part} ({100.0 * part / whole:0.00} %)";
}
