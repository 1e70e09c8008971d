using System.CommandLine;
using System.Globalization;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary>The options that several commands share.</summary>
internal static class Options
{
    private static readonly Wording NotADay = new("“{0}”不是日期：写成年-月-日，如 2026-03-02。", "“{0}” is not a day: write year-month-day, like 2026-03-02.");
    private static readonly Wording NotAChoice = new("{0} 不能是“{1}”；可用：{2}。", "{0} cannot be “{1}”; allowed: {2}.");
    private static readonly Wording InputOption = new("放资料的文件夹", "Folder of the material");
    private static readonly Wording OutputOption = new("写出网站的文件夹", "Folder the site is written to");
    private static readonly Wording AsOfOption = new("按这一天判断开放与否，默认今天（年-月-日）", "Judge openness by this day; today by default (year-month-day)");
    private static readonly Wording StrictOption = new("警告也算错误", "Treat warnings as errors");
    private static readonly Wording GateReportOption = new("把开放审核报告（不公开的内容及原因）写进这个文件夹", "Write the gate report (what is withheld and why) into this folder");
    private static readonly Wording FormatOption = new("结果的格式", "Form of the result");

    public static Option<string> Input(Terminal terminal) => new("--input") { Description = terminal.Word(InputOption), DefaultValueFactory = _ => "input" };

    public static Option<string> Output(Terminal terminal) => new("--output") { Description = terminal.Word(OutputOption), DefaultValueFactory = _ => "output" };

    public static Option<bool> Strict(Terminal terminal) => new("--strict") { Description = terminal.Word(StrictOption) };

    public static Option<string?> GateReport(Terminal terminal) => new("--gate-report") { Description = terminal.Word(GateReportOption), HelpName = "PATH" };

    public static Option<string> Format(Terminal terminal, params IReadOnlyList<string> formats) => Choice("--format", terminal.Word(FormatOption), terminal, formats);

    public static Option<DateOnly?> AsOf(Terminal terminal) => new("--as-of")
    {
        Description = terminal.Word(AsOfOption),
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError(terminal.Word(NotADay, text));
            return null;
        },
    };

    /// <summary>An option that takes one of some words; the first is the default.</summary>
    public static Option<string> Choice(string name, string description, Terminal terminal, IReadOnlyList<string> words)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description}: {string.Join(" | ", words)}",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
            CustomParser = result =>
            {
                var text = result.Tokens[^1].Value;
                if (!words.Contains(text)) result.AddError(terminal.Word(NotAChoice, name, text, string.Join(", ", words)));
                return text;
            },
        };
        return option;
    }
}
