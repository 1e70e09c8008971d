using System.Globalization;
using System.Text;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Output;

/// <summary>The page of a rule, in both languages, made from the rule itself.</summary>
internal static class RulePage
{
    /// <summary>What stands in the places of a wording when nothing was found yet; more than any wording has.</summary>
    public static IReadOnlyList<string> Places { get; } = [.. Enumerable.Repeat("…", 10)];

    /// <summary>Markdown, as in the folder of diagnostics pages.</summary>
    public static string Of(Rule rule)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {rule.Code} {rule.Title.Zh} · {rule.Title.En}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- 级别 Severity：{Severities.Words(rule.Severity).Zh} · {Severities.Words(rule.Severity).En}\n");
        page.Append(CultureInfo.InvariantCulture, $"- 阶段 Stage：{StageOf(rule.Code).Zh} · {StageOf(rule.Code).En}\n");
        page.Append(CultureInfo.InvariantCulture, $"- {Effect(rule.Severity).Zh} {Effect(rule.Severity).En}\n");
        if (rule.CanBeFixed) page.Append(CultureInfo.InvariantCulture, $"- 写法只有一种可能时，exhibit fix {rule.Code} 可以自动改正。 Where only one thing can be meant, exhibit fix {rule.Code} mends it.\n");
        page.Append('\n');
        Section(page, "说的是 · Message", rule.Message);
        Section(page, "怎么改 · Hint", rule.Hint);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Section(StringBuilder page, string heading, Wording wording) =>
        page.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n{wording.In("zh-Hans", Places)}\n\n{wording.In("en", Places)}\n\n");

    private static Wording Effect(Severity severity) => severity switch
    {
        Severity.Error => new("有这样的错误时，网站不会生成。", "Nothing is built while there is such an error."),
        Severity.Warning => new("不妨碍生成；加 --strict 时妨碍。", "Does not stop a build, unless --strict is given."),
        _ => new("只是告知，从不妨碍生成。", "For information; never stops a build."),
    };

    // The first digit of a code (architecture, section 6).
    private static Wording StageOf(string code) => code[2] switch
    {
        '1' => new("读取", "reading"),
        '2' => new("连接各条记录", "resolving"),
        '3' => new("检查", "checks"),
        '4' => new("开放审核关口", "gate"),
        '5' => new("生成网页与导出", "rendering and exports"),
        '6' => new("写出", "writing"),
        '7' => new("成品复查", "audit"),
        '8' => new("导入", "importing"),
        _ => new("程序自身", "our own bug"),
    };
}
