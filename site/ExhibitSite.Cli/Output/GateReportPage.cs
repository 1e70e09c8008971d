using System.Globalization;
using System.Net;
using System.Text;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Output;

/// <summary>The gate's report as one page for curators: self-contained, printable, without script.</summary>
internal sealed class GateReportPage(GateReport report, string language)
{
    private const string Style = """
        body{font:1rem/1.6 system-ui,"Noto Sans CJK SC",sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1c1a17;background:#fff}
        table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #b9b2a6;padding:.35rem .6rem;text-align:left;vertical-align:top}
        th{background:#f0ece3}code{font-family:ui-monospace,monospace}.block{color:#8f1d14}.warn{color:#7a4a00}ul{margin:0;padding-left:1.1rem}
        .notice{border-left:.3rem solid #8f1d14;padding-left:.8rem}
        """;

    private readonly StringBuilder _page = new();

    /// <summary>The whole page.</summary>
    public string Write()
    {
        var title = Say("开放审核报告", "Gate report");
        _page.Append($"<!DOCTYPE html>\n<html lang=\"{(language == "en" ? "en" : "zh-Hans")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n")
            .Append($"<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        Paragraph("notice", Say("本页列出不公开的内容，只供本馆内部使用，不得放上网站。", "This page lists what is not public. It is for the house only and must not be put on a website."));
        Paragraph("", Say($"按 {Iso(report.AsOf)} 判断：{report.Passed} 条公开，{report.Withheld.Length} 条未公开，{report.Files.Length} 个文件未公开。", $"Judged as of {Iso(report.AsOf)}: {report.Passed} published, {report.Withheld.Length} records and {report.Files.Length} files withheld."));
        Table(Say("公开", "Published"), [Say("类别", "Kind"), Say("条数", "Records")], report.Counts.Select(c => new[] { Text(All.Of(c.Kind).Label.In(language)), $"{c.Passed}" }));
        Withheld();
        Files();
        Covered();
        Decisions();
        return _page.Append("</body>\n</html>\n").ToString();
    }

    private void Withheld() => Table(
        Say("未公开的记录", "Records withheld"), [Say("记录", "Record"), Say("题名", "Title"), Say("原因", "Reason"), Say("何时开放", "Opens"), Say("文件", "File")],
        report.Withheld.Select(w => new[]
        {
            $"<code>{Text($"{w.Id}")}</code>", Text(w.Title), Text(WithholdingReasons.Words(w.Reason).In(language)) + List(w.Objections.Select(Row)), Opens(w.OpensOn),
            $"<code>{Text($"{w.Span}")}</code>",
        }));

    private void Files()
    {
        Table(
            Say("未公开的文件", "Files withheld"), [Say("文件", "File"), Say("原因", "Reason"), Say("何时开放", "Opens")],
            report.Files.Select(f => new[] { $"<code>{Text(f.Path)}</code>", Text(WithholdingReasons.Words(f.Reason).In(language)) + List(f.Objections.Select(Row)), Opens(f.OpensOn) }));
        Table(
            Say("改动以后公开的文件", "Files changed before publishing"), [Say("文件", "File"), Say("改动", "Change")],
            report.Changed.Select(c => new[] { $"<code>{Text(c.Path)}</code>", Text(string.Join(Say("；", "; "), c.Changes.Select(w => w.In(language)))) }));
    }

    private void Covered() =>
        Table(Say("遮盖的文字", "Words covered"), [Say("位置", "Place")], report.Covered.Select(c => new[] { $"<code>{Text($"{c}")}</code>" }));

    private void Decisions() => Table(
        Say("决定", "Decisions"), [Say("记录", "Record"), Say("规则", "Rule"), Say("印记", "Mark"), Say("理由", "Reason"), Say("决定人", "By"), Say("日期", "On"), Say("结果", "Result")],
        report.Decisions.Select(d => new[]
        {
            $"<code>{Text(d.Decision.About)}</code>", d.Decision.Rule, Text(d.Decision.Mark ?? "—"), Text(d.Decision.Reason), Text(d.Decision.By), Iso(d.Decision.On),
            Text(UseOf(d.Use).In(language)),
        }));

    private string Row(Objection objection) =>
        $"<span class=\"{objection.Level.ToString().ToLowerInvariant()}\">{objection.Finding.Rule.Code} {Text(objection.Finding.Message(language))}</span> <code>{Text($"{objection.Finding.Span}")}</code>";

    private static string List(IEnumerable<string> lines) => string.Concat(lines.Select(l => $"<li>{l}</li>")) is { Length: > 0 } list ? $"<ul>{list}</ul>" : "";

    private string Opens(DateOnly? day) => day is { } known ? Iso(known) : Say("须有人处理", "when somebody acts");

    private void Table(string title, string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0) return;
        _page.Append($"<h2>{Text(title)}</h2>\n<table>\n<thead><tr>{string.Concat(heads.Select(h => $"<th scope=\"col\">{Text(h)}</th>"))}</tr></thead>\n<tbody>\n");
        foreach (var line in lines) _page.Append($"<tr>{string.Concat(line.Select(cell => $"<td>{cell}</td>"))}</tr>\n");
        _page.Append("</tbody>\n</table>\n");
    }

    private void Paragraph(string name, string text) => _page.Append($"<p{(name.Length > 0 ? $" class=\"{name}\"" : "")}>{Text(text)}</p>\n");

    private static Wording UseOf(DecisionUse use) => use switch
    {
        DecisionUse.Used => new("起作用", "in force"),
        DecisionUse.Expired => new("已过期", "expired"),
        DecisionUse.CannotClear => new("管不了", "cannot clear this"),
        _ => new("用不上", "unused"),
    };

    private string Say(string zh, string en) => new Wording(zh, en).In(language);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
