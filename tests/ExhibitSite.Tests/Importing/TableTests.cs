using System.Text;
using ExhibitSite.Importing.Tables;
using Xunit;

namespace ExhibitSite.Tests.Importing;

public sealed class TableTests
{
    private const string Letter = """
        -- site.yml --
        title: 试验站
        -- items/letter.md --
        ---
        # 这一件还要核对
        title: "关于町店战斗的电报"   # 原题
        code: 007
        date: 1938-07

        people:
          - zhu-de   # 收电
          - peng
        review: { by: 开放审核组, on: 2026-03-02 }
        open: 未审核
        ---
        正文。

        """;

    [Fact]
    public void A_changed_cell_changes_its_own_characters_and_nothing_else()
    {
        var trip = new TableTrip(Letter);
        var before = TextOf(trip, "items/letter.md");
        var plan = trip.ImportWith(trip.Export(), "letter", "题名", "町店战斗的电报");
        Assert.Empty(trip.Codes);
        Assert.Equal(before.Replace("关于町店战斗的电报", "町店战斗的电报", StringComparison.Ordinal), TableTrip.TextOf(plan, "items/letter.md"));
        Assert.Equal(("letter", "关于町店战斗的电报", "町店战斗的电报"), (plan!.Records[0].Id, plan.Records[0].Fields[0].Old, plan.Records[0].Fields[0].New));
    }

    [Theory]
    [InlineData("开放审核.审核人", "馆长", "by: 馆长, on")]
    [InlineData("开放审核.审核日期", "", "{ by: 开放审核组 }")]
    [InlineData("开放审核.批次", "2026-1", "{ by: 开放审核组, on: 2026-03-02, batch: 2026-1 }")]
    [InlineData("档号", "", "原题\ndate:")]
    [InlineData("人物", "zhu-de; zuo-quan", "people:\n  - zhu-de\n  - zuo-quan\nreview")]
    [InlineData("日期", "[1938]", "date: \"[1938]\"\n\npeople")]
    public void Parts_lists_and_removals_leave_the_lines_around_them(string column, string value, string expected)
    {
        var trip = new TableTrip(Letter);
        var plan = trip.ImportWith(trip.Export(), "letter", column, value);
        // Without a code the record is in error, which the reading of the row tells.
        Assert.Equal(column == "档号" ? ["EX1102"] : [], trip.Codes.Where(c => column == "档号" || c != "EX1102"));
        var text = TableTrip.TextOf(plan, "items/letter.md");
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.StartsWith("---\n# 这一件还要核对\ntitle: \"关于町店战斗的电报\"   # 原题\n", text, StringComparison.Ordinal);
        Assert.EndsWith("open: 未审核\n---\n正文。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_field_stands_where_the_order_of_the_fields_has_it()
    {
        var trip = new TableTrip(Letter);
        var plan = trip.ImportWith(trip.Export(new TableOptions("zh-Hans") { HasAllColumns = true }), "letter", "附注", "含: 冒号");
        Assert.Contains("原题\nnote: \"含: 冒号\"\ncode: 007", TableTrip.TextOf(plan, "items/letter.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_and_the_mark_at_the_start_stay()
    {
        var trip = new TableTrip(Letter);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(TextOf(trip, "items/letter.md").Replace("\n", "\r\n", StringComparison.Ordinal))];
        trip.Input = new([Reading.Files.SourceTree.OfBytes("items/letter.md", bytes)]);
        var plan = trip.ImportWith(trip.Export(), "letter", "日期", "1938-08");
        Assert.Equal(Encoding.UTF8.GetString(bytes).Replace("1938-07", "1938-08", StringComparison.Ordinal), TableTrip.TextOf(plan, "items/letter.md"));
    }

    [Theory]
    [InlineData("档号", "7", "EX8016")]
    [InlineData("日期", "Jul-38", "EX8016")]
    [InlineData("日期", "1938/7/1", "EX8016")]
    [InlineData("题名", "########", "EX8017")]
    [InlineData("日期", "康熙九十九年", "EX1131")]
    public void What_a_spreadsheet_or_a_slip_did_is_found_at_the_cell(string column, string value, string code)
    {
        var trip = new TableTrip(Letter);
        trip.ImportWith(trip.Export(), "letter", column, value);
        Assert.Contains(code, trip.Codes);
        Assert.All(trip.Found.Where(f => f.Rule.Code == code), f => Assert.Equal(("item.csv", 2), (f.Span.File, f.Span.Line)));
    }

    [Fact]
    public void Changes_on_both_sides_of_one_field_are_a_conflict_and_of_two_fields_are_merged()
    {
        var trip = new TableTrip(Letter);
        var table = trip.Export();
        trip.Input = new TableTrip(Letter.Replace("关于町店战斗的电报", "资料里的题名", StringComparison.Ordinal)).Input;
        trip.ImportWith(table, "letter", "题名", "表里的题名");
        Assert.Equal(["EX8018"], trip.Codes);
        var merged = trip.ImportWith(table, "letter", "日期", "1938-08");
        Assert.Empty(trip.Codes);
        Assert.Contains("资料里的题名", TableTrip.TextOf(merged, "items/letter.md"), StringComparison.Ordinal);
        trip.Forget();
        trip.ImportWith(table, "letter", "日期", "1938-08");
        Assert.Contains("EX8019", trip.Codes);
    }

    [Fact]
    public void Cells_that_nobody_changed_never_undo_what_changed_in_the_material()
    {
        var trip = new TableTrip(Letter);
        var table = trip.Export();
        trip.Input = new TableTrip(Letter.Replace("1938-07", "1938-09", StringComparison.Ordinal)).Input;
        trip.Export();
        Assert.Empty(trip.Import(TableFile.Csv(table.Header, table.Rows))!.Files);
        Assert.Empty(trip.Codes);
    }

    [Fact]
    public void A_workbook_and_a_table_in_gbk_say_the_same_as_csv()
    {
        var trip = new TableTrip(Letter);
        var table = trip.Export();
        Assert.Empty(trip.Import(TableFile.Xlsx("档案", table.Header, table.Rows), "item.xlsx")!.Files);
        Assert.Empty(trip.Codes);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("GB18030").GetBytes("id,题名\nletter,町店战斗\n");
        Assert.Equal("町店战斗", trip.Import(gbk)!.Records[0].Title);
        Assert.Contains(trip.Found, f => f.Rule.Code == "EX8002");
    }

    [Fact]
    public void A_table_without_revisions_adds_and_changes_but_never_takes_away()
    {
        var trip = new TableTrip(Letter);
        var plan = trip.Import("id,题名,档号,日期,经手\nletter,新题,,,甲\nnote-2,便条,X2,民国二十八年,\n")!;
        Assert.Empty(trip.Codes);
        Assert.Equal(["题名"], plan.Records[0].Fields.Select(f => f.Column.Label.Zh));
        Assert.Equal("---\ntitle: 便条\ncode: X2\ndate: 民国二十八年\n---\n", TableTrip.TextOf(plan, "items/note-2.md"));
        Assert.Contains(trip.Found, f => f.Rule.Code == "EX8012");
        Assert.Equal("甲", plan.Kept["letter"]["经手"]);
        Assert.Contains("经手", trip.Export(new TableOptions("zh-Hans") { Kept = plan.Kept }).Header);
    }

    [Fact]
    public void Rows_of_a_table_of_the_input_change_in_their_cell_and_new_ones_follow_the_last()
    {
        var trip = new TableTrip("-- places/all.csv --\nid,title,type\na,\"甲,村\",村\nb,乙村,村\n", "place");
        var table = trip.Export();
        var plan = trip.Import(TableFile.Csv(table.Header, [table.Rows[0].SetItem(1, "甲，村"), table.Rows[1], ["c", "丙村", .. Enumerable.Repeat("", table.Header.Length - 2)]]));
        Assert.DoesNotContain("EX8020", trip.Codes);
        Assert.Equal("id,title,type\na,\"甲，村\",村\nb,乙村,村\nc,丙村,\n", TableTrip.TextOf(plan, "places/all.csv"));
        var added = trip.ImportWith(trip.Export(new TableOptions("zh-Hans") { HasAllColumns = true }), "b", "附注", "新列");
        Assert.Equal("id,title,type,note\na,\"甲,村\",村,\nb,乙村,村,新列\n", TableTrip.TextOf(added, "places/all.csv"));
    }

    [Fact]
    public void The_catalogue_list_of_the_standard_goes_out_and_comes_back()
    {
        var trip = new TableTrip(Letter);
        var table = trip.Export(new TableOptions("zh-Hans", TablePreset.CatalogueList));
        Assert.Equal("id 序号 档号 文号 责任者 题名 日期 密级 页数 备注 exhibit:item", string.Join(' ', table.Header));
        var plan = trip.ImportWith(table, "letter", "文号", "〔1938〕12号");
        Assert.Contains("doc-number: 〔1938〕12号\n", TableTrip.TextOf(plan, "items/letter.md"), StringComparison.Ordinal);
        // Without ids rows are told by their code.
        Assert.Equal("letter", trip.Import("序号,档号,题名\n1,007,别题\n")!.Records[0].Id);
    }

    [Theory]
    [InlineData("题名\nx\n", "EX8011")]
    [InlineData("id,题名,题名\nletter,x,y\n", "EX8004")]
    [InlineData("id,题名\nletter,x,y\n", "EX8005")]
    [InlineData("id,题名\nletter,\"x\n", "EX8006")]
    [InlineData("id,题名\n,x\n", "EX8013")]
    [InlineData("id,题名\nletter,x\nletter,y\n", "EX8014")]
    [InlineData("id,题名,档号\n新件,x,y\n", "EX8015")]
    [InlineData("", "EX8003")]
    public void A_table_that_cannot_be_told_row_by_row_is_refused(string csv, string code)
    {
        var trip = new TableTrip(Letter);
        trip.Import(csv);
        Assert.Contains(code, trip.Codes);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("-1")]
    [InlineData("'=x")]
    [InlineData("_x0041_")]
    public void Texts_that_a_spreadsheet_would_run_or_decode_come_back_as_they_were(string title)
    {
        var trip = new TableTrip($"-- items/a.md --\n---\ntitle: \"{title}\"\ncode: a\n---\n");
        var table = trip.Export();
        Assert.Empty(trip.Import(TableFile.Csv(table.Header, table.Rows))!.Files);
        Assert.Empty(trip.Import(TableFile.Xlsx("x", table.Header, table.Rows), "a.xlsx")!.Files);
        Assert.Empty(trip.Codes);
    }

    private static string TextOf(TableTrip trip, string path) => Encoding.UTF8.GetString(trip.Input.Find(path)!.ReadAll());
}
