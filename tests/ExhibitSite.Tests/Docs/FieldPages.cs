using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Tests.Docs;

/// <summary>Writes the handbook's tables of fields from the tables that the program reads records with.</summary>
internal sealed partial class FieldPages(string language)
{
    private static readonly string[] PartsOfAWhole = ["a/index.md", "a/01-b.md", "a/01-v/index.md", "a/01-v/01-b.md"];

    private readonly StringBuilder _page = new();

    /// <summary>The whole page.</summary>
    public string Write()
    {
        Line($"# {Say("字段表", "Fields")}");
        Line();
        Line(Say(
            "本页由程序自动生成，与程序实际接受的字段逐字一致；请勿手改。字段名可以写英文名，也可以写中文名。标“双语”的字段可以再写一行英文，名字后加“.en”，例如“title.en: …”。",
            "This page is made by the program and says exactly what it accepts; do not edit it. A field may be written under its name or its Chinese name. A field marked “two languages” may have an English twin with “.en” after its name, like “title.en: …”."));
        Line();
        Section(Say("每一类都有的字段", "Fields of every kind"), CommonFields.Table);
        Line(Say(
            "档案和案卷要把 `open`、`rights`、`review`（四项）都写全才会公开；`private-note` 和 `storage` 永不公开。",
            "Items and file units are published only with `open`, `rights` and `review` (all four parts); `private-note` and `storage` never are."));
        Line();
        foreach (var kind in Kinds.All.Kinds) Kind(kind);
        Section($"{Say("站点", "The site")} `site.yml`", SiteSettings.Table);
        Section($"{Say("签字", "Decisions")} `decisions.yml`", DecisionFile.Table);
        Line($"## {Say("正文里的版块", "Blocks in texts")}");
        Line();
        foreach (var block in Kinds.Blocks.All.Blocks) Section($"`:::{block.Words.Zh}` `:::{block.Words.En}`", block.Fields, depth: 3);
        return _page.ToString().TrimEnd('\n') + "\n";
    }

    private void Kind(Kind kind)
    {
        Line($"## {kind.Label.In(language)} `{kind.Name}`");
        Line();
        Line($"{Say("位置", "Place")}{Colon}{string.Join(Say("、", ", "), PlacesOf(kind).Select(p => $"`{p}`"))}{Stop}");
        Line();
        Table(kind.Fields);
    }

    /// <summary>Where records of a kind lie: asked of the kind itself, with made-up paths.</summary>
    private IEnumerable<string> PlacesOf(Kind kind)
    {
        if (kind.IdOf($"{kind.Folder}/x/y/b.md") == "b")
        {
            yield return $"{kind.Folder}/**/{Say("标识", "id")}.md";
            if (kind.AllowsTables) yield return $"{kind.Folder}/**/*.csv";
            yield break;
        }
        foreach (var path in PartsOfAWhole.Where(p => Kinds.All.Kinds.FirstOrDefault(k => k.IdOf($"{kind.Folder}/{p}") is not null) == kind))
            yield return $"{kind.Folder}/{path.Replace("a/", Say("标识/", "id/")).Replace("01-v", Say("01-卷", "01-volume")).Replace("01-b", Say("01-名称", "01-name"))}";
    }

    private void Section(string title, FieldTable table, int depth = 2)
    {
        Line($"{new string('#', depth)} {title}");
        Line();
        Table(table);
    }

    private void Table(FieldTable table)
    {
        if (table.All.IsEmpty)
        {
            Line(Say("没有自己的字段。", "No fields of its own."));
            Line();
            return;
        }
        Line(Say("| 字段 | 中文名 | 必填 | 填什么 |", "| field | Chinese name | label | required | takes |"));
        Line(Say("| --- | --- | --- | --- |", "| --- | --- | --- | --- | --- |"));
        foreach (var field in table.All) Row(field, above: "");
        Line();
    }

    private void Row(Field field, string above)
    {
        var name = above + field.Name;
        var takes = field.Parts is null ? BlankBeforeLatin().Replace(field.Expects.In(language), " ") : field.HasParts ? Say("一组字段", "a group of fields") : Say("列表，每项是一组字段", "a list, each a group of fields");
        if (field.IsTranslatable) takes += Say("（双语）", " (two languages)");
        var required = field.IsRequired ? Say("是", "yes") : "";
        Line($"| `{name}` | {field.Label.Zh} |{(language == "en" ? $" {field.Label.En} |" : "")} {required} | {takes} |");
        foreach (var part in field.Parts?.All ?? []) Row(part, above: name + " › ");
    }

    private string Colon => Say("：", ": ");

    private string Stop => Say("。", ".");

    private string Say(string zh, string en) => new Wording(zh, en).In(language);

    private void Line(string text = "") => _page.Append(text).Append('\n');

    [GeneratedRegex("(?<=[一-鿿])(?=[a-z])")]
    private static partial Regex BlankBeforeLatin();
}
