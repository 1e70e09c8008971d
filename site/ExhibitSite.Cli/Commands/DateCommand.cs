using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit date "康熙五十一年四月十九日"</c>: how one historical date is read.</summary>
internal static class DateCommand
{
    private static readonly Wording About = new("看一个历史日期怎样被读懂", "Show how a historical date is read");
    private static readonly Wording TextArgument = new("日期，加引号", "The date, in quotes");

    // What is not known is null here and not left out: scripts ask for these names.
    private static readonly JsonSerializerOptions WithNulls = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

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
        var document = DateDocument.Of(text, terminal.Language);
        if (format == ReportFormat.Json) terminal.Out.WriteLine(JsonSerializer.Serialize(document, WithNulls));
        else Print(document, terminal);
        return document.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static void Print(DateDocument document, Terminal terminal)
    {
        terminal.Out.WriteLine($"text:     {document.Text}");
        terminal.Out.WriteLine($"edtf:     {document.Edtf ?? "—"}");
        terminal.Out.WriteLine($"earliest: {document.Earliest ?? "—"}");
        terminal.Out.WriteLine($"latest:   {document.Latest ?? "—"}");
        foreach (var remark in document.Findings) terminal.Out.WriteLine($"{terminal.Word(Severities.Named(remark.Severity))}: {remark.Message}");
    }
}
