using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing;

namespace ExhibitSite.Cli.Output;

/// <summary>What a build or a check has to say.</summary>
/// <param name="Input">The files, for the lines that findings point at.</param>
/// <param name="Folder">The input folder as it was named.</param>
/// <param name="Result">What was found.</param>
/// <param name="Written">What was written; null when nothing was.</param>
internal sealed record Report(SourceTree Input, string Folder, BuildResult Result, WriteResult? Written)
{
    private static readonly Wording Passed = new("检查通过：{0} 个错误，{1} 条警告，{2} 条提示", "check passed: {0} errors, {1} warnings, {2} notes");
    private static readonly Wording Failed = new("检查未通过：{0} 个错误，{1} 条警告，{2} 条提示", "check failed: {0} errors, {1} warnings, {2} notes");

    /// <summary>Prints findings and overview in a form.</summary>
    public void Print(ReportFormat format, Terminal terminal)
    {
        switch (format)
        {
            case ReportFormat.Json:
                terminal.Out.WriteLine(JsonReport.Of(this, terminal.Language));
                break;
            case ReportFormat.Sarif:
                terminal.Out.WriteLine(SarifReport.Of(this, terminal.Language));
                break;
            default:
                FindingsText.Write(Result.Findings, Input, terminal.Language, terminal.Error);
                Overview.Print(this, terminal);
                break;
        }
    }

    /// <summary>The last line of a check.</summary>
    public string CheckedLine(Terminal terminal) =>
        terminal.Word(Result.IsRefused ? Failed : Passed, $"{CountOf(Severity.Error)}", $"{CountOf(Severity.Warning)}", $"{CountOf(Severity.Note)}");

    /// <summary>How many findings weigh so much.</summary>
    public int CountOf(Severity severity) => Result.Findings.Count(f => f.Rule.Severity == severity);
}
