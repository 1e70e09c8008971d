using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExhibitSite.Cli.Output;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit date "康熙五十一年四月十九日"</c>: how one historical date is read.</summary>
internal static class DateCommand
{
    private static readonly Wording About = new("看一个历史日期怎样被读懂", "Show how a historical date is read");
    private static readonly Wording TextArgument = new("日期，加引号", "The date, in quotes");

    // What is not known is null here and not left out: scripts ask for these names.
    private static readonly JsonSerializerOptions WithNulls = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>One JSON document.</summary>
    private sealed record Document(string Text, string? Edtf, string? Earliest, string? Latest, ImmutableArray<Finding> Findings);

    /// <param name="Code">What it is about; names of <see cref="DateFault"/>.</param>
    /// <param name="Severity">error, warning or note.</param>
    /// <param name="Start">From 0, in UTF-16 units of the text.</param>
    /// <param name="Length">Of the place.</param>
    /// <param name="Message">In the language of the command.</param>
    private sealed record Finding(string Code, string Severity, int Start, int Length, string Message);

    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string>("text") { Description = terminal.Word(TextArgument) };
        var format = Options.Format(terminal, "text", "json");
        var command = new Command("date", terminal.Word(About)) { text, format };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(text), ReportFormats.Of(parsed.GetRequiredValue(format)), terminal));
        return command;
    }

    private static ExitCode Run(string text, ReportFormat format, Terminal terminal)
    {
        var result = DateReading.Read(text);
        var date = result.Value;
        var document = new Document(
            text, date?.Edtf, date?.Earliest?.ToString(), date?.Latest?.ToString(),
            [.. result.Findings.Select(f => new Finding(f.Fault.ToString(), Severities.Level(Weight(f)), f.Start, f.Length, Message(f, terminal)))]);
        if (format == ReportFormat.Json) terminal.Out.WriteLine(JsonSerializer.Serialize(document, WithNulls));
        else Print(document, result, terminal);
        return result.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static void Print(Document document, DateResult result, Terminal terminal)
    {
        terminal.Out.WriteLine($"text:     {document.Text}");
        terminal.Out.WriteLine($"edtf:     {document.Edtf ?? "—"}");
        terminal.Out.WriteLine($"earliest: {document.Earliest ?? "—"}");
        terminal.Out.WriteLine($"latest:   {document.Latest ?? "—"}");
        foreach (var finding in result.Findings)
            terminal.Out.WriteLine($"{terminal.Word(Severities.Words(Weight(finding)))}: {Message(finding, terminal)}");
    }

    private static string Message(DateFinding finding, Terminal terminal) =>
        $"{(finding.Found.Length > 0 ? $"“{finding.Found}”" : "")}{terminal.Word(new Wording("：", ": "))}{terminal.Word(DateFaultWords.Of(finding))}".TrimStart('：', ':', ' ');

    private static Severity Weight(DateFinding finding) => finding.Severity switch
    {
        DateSeverity.Error => Severity.Error,
        DateSeverity.Warning => Severity.Warning,
        _ => Severity.Note,
    };
}
