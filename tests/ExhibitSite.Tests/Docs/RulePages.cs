using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Tests.Docs;

/// <summary>Finds every rule of the library and writes the page of all findings.</summary>
internal static class RulePages
{
    private static readonly (char Digit, string Title)[] Stages =
    [
        ('1', "读取 · Reading"), ('2', "关联 · Resolving"), ('3', "检查 · Checks"), ('4', "开放审核 · Gate"), ('5', "页面与输出 · Rendering and exports"),
        ('6', "写出 · Writing"), ('7', "成品检查 · Audit"), ('8', "导入 · Importing"), ('9', "程序自身 · Our own faults"),
    ];

    private static readonly string[] Places = [.. Enumerable.Range(1, 9).Select(n => $"⟨{n}⟩")];

    /// <summary>The rules in the order of their codes: each is a static field beside the code that reports it.</summary>
    public static ImmutableArray<Rule> All { get; } =
        [.. typeof(Rule).Assembly.GetTypes().SelectMany(RulesOf).OrderBy(r => r.Code, StringComparer.Ordinal)];

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# 检查结果一览 · All findings\n\n");
        page.Append("本页由程序自动生成，请勿手改。⟨1⟩、⟨2⟩ 等处在实际结果里是具体的值。编号一经使用，永不另作他用。\n\n");
        page.Append("This page is made by the program; do not edit it. ⟨1⟩, ⟨2⟩ … stand for what was found. A code, once used, never means anything else.\n\n");
        page.Append("错误（error）使站点不能写出；警告（warning）只在加了 `--strict` 时如此；提示（note）从不妨碍。\n\n");
        page.Append("An error keeps the site from being written; a warning does so only with `--strict`; a note never does.\n");
        foreach (var (digit, title) in Stages)
        {
            var rules = All.Where(r => r.Code[2] == digit).ToArray();
            if (rules.Length == 0) continue;
            page.Append($"\n## {title}\n");
            foreach (var rule in rules) Append(rule, page);
        }
        return page.ToString();
    }

    private static void Append(Rule rule, StringBuilder page)
    {
        page.Append($"\n### {rule.Code}\n\n");
        page.Append($"**{rule.Title.Zh}**（{WeightOf(rule.Severity).Zh}） · **{rule.Title.En}** ({WeightOf(rule.Severity).En})\n\n");
        if (rule.CanBeFixed) page.Append("写法只有一种可能时，`exhibit fix` 可以自动改正。 · Where only one thing can be meant, `exhibit fix` mends it.\n\n");
        page.Append($"- {rule.Message.In("zh", Places)}\n  改法：{rule.Hint.In("zh", Places)}\n");
        page.Append($"- {rule.Message.In("en", Places)}\n  Cure: {rule.Hint.In("en", Places)}\n");
    }

    private static Wording WeightOf(Severity severity) => severity switch
    {
        Severity.Error => new("错误", "error"),
        Severity.Warning => new("警告", "warning"),
        _ => new("提示", "note"),
    };

    private static IEnumerable<Rule> RulesOf(Type type)
    {
        foreach (var field in RuleFields(type))
            yield return (Rule)(type.ContainsGenericParameters ? RuleFields(Closed(type)).Single(f => f.Name == field.Name) : field).GetValue(null)!;
    }

    private static IEnumerable<FieldInfo> RuleFields(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => field.FieldType == typeof(Rule));

    /// <summary>A rule of a generic type can be read from any of its closed types.</summary>
    private static Type Closed(Type type) => type.MakeGenericType(
        [.. type.GetGenericArguments().Select(a => a.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int) : typeof(string))]);
}
