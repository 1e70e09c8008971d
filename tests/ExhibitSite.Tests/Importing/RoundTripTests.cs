using System.Text;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Reading.Files;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Importing;

/// <summary>Out and back without a change is no change; a change of one cell is that change alone.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Texts =
        ["电报", "007", "1877-04", "含: 冒号", "a;b", "[1938]", "'单'", "\"双\"", "多行\n第二行", "# 井号", "yes", "1e5", "=1+1", "末尾冒号:", "{ x }", "甲；乙", "- 横线", "@me"];

    private static readonly string[] Styles = ["plain", "single", "double"];

    private static readonly Gen<string> Record =
        from title in Gen.Elements(Texts)
        from note in Gen.Elements(Texts)
        from style in Gen.Elements(Styles)
        from people in Gen.Elements("[zhu-de, peng]", "\n  - zhu-de\n  # 注\n  - peng", "zhu-de", "zhu-de; peng", "[]")
        from review in Gen.Elements("{ by: 甲, on: 2026-03-02 }", "\n  by: 甲\n  on: 2026-03-02   # 日", "{ on: 2026-03-02, by: \"甲, 乙\" }")
        from comment in Gen.Elements("", "# 说明\n", "\n")
        select $"---\n{comment}title: {Written(title, style)}\ncode: CODE\n{comment}people: {people}\nreview: {review}   \nnote: {Written(note, "double")}\nopen: 未审核 # 先不开\n{comment}---\n正文\n";

    [Fact]
    public void No_edit_is_no_change_and_one_edit_is_one_change() => Try(records: 40, rounds: 6);

    [Fact]
    [Trait("Category", "Prove")]
    public void Ten_thousand_records_go_out_and_back_without_a_byte_changed() => Try(records: 10_000, rounds: 1);

    [Theory]
    [InlineData("item")]
    [InlineData("place")]
    [InlineData("piece")]
    public void The_flagship_goes_out_and_back_without_a_byte_changed(string kind)
    {
        var trip = new TableTrip(new SourceTree(Repository.Sources("input", ".md", ".csv", ".yml").Select(f => SourceTree.OfBytes(f["input/".Length..], File.ReadAllBytes(Repository.At(f))))), kind);
        var table = trip.Export();
        Assert.NotEmpty(table.Rows);
        AssertNothing(trip, table);
    }

    private static void Try(int records, int rounds)
    {
        Prop.ForAll(Record.ArrayOf(records).ToArbitrary(), texts =>
        {
            var trip = new TableTrip(new SourceTree(texts.Select((t, i) => SourceTree.OfBytes($"items/r{i}.md", Encoding.UTF8.GetBytes(t.Replace("CODE", $"X-{i}", StringComparison.Ordinal))))));
            var table = trip.Export();
            Assert.Equal(records, table.Rows.Length);
            AssertNothing(trip, table);
            var changed = trip.ImportWith(table, "r1", "题名", "改过的题名");
            Assert.DoesNotContain(trip.Codes, c => c.StartsWith("EX8", StringComparison.Ordinal));
            var before = Encoding.UTF8.GetString(trip.Input.Find("items/r1.md")!.ReadAll()).Split('\n');
            var after = TableTrip.TextOf(changed, "items/r1.md").Split('\n');
            Assert.Equal(before.Where(l => !l.StartsWith("title:", StringComparison.Ordinal)), after.Where(l => !l.StartsWith("title:", StringComparison.Ordinal)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(rounds));
    }

    private static void AssertNothing(TableTrip trip, TableExport table)
    {
        foreach (var (bytes, name) in new[] { (TableFile.Csv(table.Header, table.Rows), "t.csv"), (TableFile.Xlsx("t", table.Header, table.Rows), "t.xlsx") })
        {
            var plan = trip.Import(bytes, name);
            Assert.Empty(trip.Codes);
            Assert.Empty(plan!.Files);
            Assert.Equal(table.Rows.Length, plan.Same);
        }
    }

    private static string Written(string text, string style) => style switch
    {
        "single" when !text.Contains('\n', StringComparison.Ordinal) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        "plain" when text.All(c => char.IsLetterOrDigit(c) || c is '-' or ';' or '；') && text[0] != '-' => text,
        _ => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"",
    };
}
