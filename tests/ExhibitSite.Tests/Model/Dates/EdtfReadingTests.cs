using ExhibitSite.Model.Dates;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class EdtfReadingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", DatePrecision.Day)]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", DatePrecision.Month)]
    [InlineData("1985", "1985-01-01", "1985-12-31", DatePrecision.Year)]
    [InlineData("2004-01-01T10:10:10+05:00", "2004-01-01", "2004-01-01", DatePrecision.Day)]
    [InlineData("-0009", "-0009-01-01", "-0009-12-31", DatePrecision.Year)]
    [InlineData("Y-17000", "Y-17000-01-01", "Y-17000-12-31", DatePrecision.Year)]
    [InlineData("Y17E4", "Y170000-01-01", "Y170000-12-31", DatePrecision.Year)]
    [InlineData("1950S2", "1900-01-01", "1999-12-31", DatePrecision.Century)]
    [InlineData("2001-21", "2001-03-01", "2001-05-31", DatePrecision.Season)]
    [InlineData("2001-24", "2001-12-01", "2002-02-28", DatePrecision.Season)]
    [InlineData("2001-34", "2001-04-01", "2001-06-30", DatePrecision.Season)]
    [InlineData("201X", "2010-01-01", "2019-12-31", DatePrecision.Decade)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", DatePrecision.Century)]
    [InlineData("1XXX", "1000-01-01", "1999-12-31", DatePrecision.Millennium)]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25", DatePrecision.Decade)]
    [InlineData("156X-12-XX", "1560-12-01", "1569-12-31", DatePrecision.Decade)]
    [InlineData("1XXX-12-XX", "1000-12-01", "1999-12-31", DatePrecision.Millennium)]
    [InlineData("19XX-02-29", "1904-02-29", "1996-02-29", DatePrecision.Century)]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31", DatePrecision.Year)]
    [InlineData("1712-05-23?/..", "1712-05-23", null, DatePrecision.Range)]
    [InlineData("1943~/1944", "1943-01-01", "1944-12-31", DatePrecision.Range)]
    [InlineData("/1944", null, "1944-12-31", DatePrecision.Range)]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", DatePrecision.Set)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null, DatePrecision.Set)]
    [InlineData("{..1983-12-31,1984-10-10..1984-11-01}", null, "1984-11-01", DatePrecision.Set)]
    public void An_expression_has_its_bounds(string edtf, string? earliest, string? latest, DatePrecision precision)
    {
        var date = EdtfReading.Read(edtf).Value;
        Assert.NotNull(date);
        Assert.Equal((earliest, latest, precision, edtf), (date.Earliest?.ToString(), date.Latest?.ToString(), date.Precision, date.Edtf));
    }

    [Theory]
    [InlineData("1985-13", DateFault.MonthOutOfRange, 5, 2)]
    [InlineData("1985-00", DateFault.MonthOutOfRange, 5, 2)]
    [InlineData("2001-20", DateFault.MonthOutOfRange, 5, 2)]
    [InlineData("1985-04-31", DateFault.DayOutOfRange, 8, 2)]
    [InlineData("1900-02-29", DateFault.DayOutOfRange, 8, 2)]
    [InlineData("1985-4-12", DateFault.NotUnderstood, 5, 4)]
    [InlineData("1985/1984", DateFault.Contradiction, 0, 9)]
    [InlineData("1985/1984x", DateFault.NotUnderstood, 9, 1)]
    [InlineData("Y17", DateFault.NotUnderstood, 3, 0)]
    [InlineData("1667]", DateFault.NotUnderstood, 4, 1)]
    [InlineData("/", DateFault.NotUnderstood, 0, 1)]
    [InlineData("[1667,]", DateFault.NotUnderstood, 5, 1)]
    [InlineData("", DateFault.NotUnderstood, 0, 0)]
    [InlineData("-0000", DateFault.NotUnderstood, 5, 0)]
    [InlineData("Y9999999", DateFault.OutOfReach, 0, 8)]
    public void A_wrong_expression_is_an_error_at_its_place(string edtf, DateFault fault, int start, int length)
    {
        var result = EdtfReading.Read(edtf);
        Assert.Null(result.Value);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((fault, DateSeverity.Error, start, length), (finding.Fault, finding.Severity, finding.Start, finding.Length));
    }

    [Theory]
    [InlineData("2004-06~", DateCertainty.Approximate)]
    [InlineData("1938?", DateCertainty.Uncertain)]
    [InlineData("1938%", DateCertainty.Approximate | DateCertainty.Uncertain)]
    [InlineData("?2004-06-~11", DateCertainty.Approximate | DateCertainty.Uncertain)]
    [InlineData("1984?/2004-06~", DateCertainty.Approximate | DateCertainty.Uncertain)]
    public void Reserves_are_kept(string edtf, DateCertainty certainty) => Assert.Equal(certainty, EdtfReading.Read(edtf).Value?.Certainty);

    [Fact]
    public void Days_before_the_reform_are_noted_as_julian() =>
        Assert.Contains(EdtfReading.Read("1368-01-23").Findings, finding => finding.Fault == DateFault.JulianDate && finding.Arguments[0] == "1368-01-31");

    [Fact]
    public void All_reference_vectors_hold()
    {
        if (Corpora.Rows(output, "chinese-calendar/edtf-vectors.tsv") is not { } rows) return;
        Assert.Equal(28, rows.Count);
        Assert.All(rows, row =>
        {
            var date = EdtfReading.Read(row[0]).Value;
            Assert.Equal(row[1] == "yes", date is not null);
            if (row[2].Length > 0) Assert.Equal(row[2], date?.Earliest?.ToString() ?? "-inf");
            if (row[3].Length > 0) Assert.Equal(row[3], date?.Latest?.ToString());
        });
    }
}
