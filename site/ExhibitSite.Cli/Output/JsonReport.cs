using System.Collections.Immutable;
using System.Text.Json;
using ExhibitSite.Gate;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Output;

/// <summary>Findings and overview as one JSON document.</summary>
internal static class JsonReport
{
    private sealed record Document(ImmutableArray<Finding> Findings, Summary Summary);

    private sealed record Finding(string Code, string Severity, string? File, int? Line, int? Column, int? Length, string Message, string Hint);

    private sealed record Summary(
        string Input, string? AsOf, bool Refused, int Errors, int Warnings, int Notes, int? Pages, int? Files,
        ImmutableSortedDictionary<string, int>? Published, ImmutableArray<Kept>? Withheld, ImmutableArray<KeptFile>? WithheldFiles);

    private sealed record KeptFile(string Path, string Reason, string? OpensOn);

    private sealed record Kept(string Id, string Reason, string? OpensOn, string File);

    /// <summary>The document. It has no times, so that two runs over the same input are one text.</summary>
    public static string Of(Report report, string language)
    {
        var gate = report.Result.Report;
        var summary = new Summary(
            report.Folder, gate is null ? null : Iso(gate.AsOf), report.Result.IsRefused,
            report.CountOf(Severity.Error), report.CountOf(Severity.Warning), report.CountOf(Severity.Note),
            report.Written?.Pages, report.Written?.Files,
            gate?.Counts.ToImmutableSortedDictionary(c => c.Kind, c => c.Passed, StringComparer.Ordinal),
            gate is null ? null : [.. gate.Withheld.Select(w => new Kept($"{w.Id}", WithholdingReasons.Words(w.Reason).In(language), w.OpensOn is { } day ? Iso(day) : null, w.Span.File))],
            gate is null ? null : [.. gate.Files.Select(f => new KeptFile(f.Path, WithholdingReasons.Words(f.Reason).In(language), f.OpensOn is { } day ? Iso(day) : null))]);
        return JsonSerializer.Serialize(new Document([.. report.Result.Findings.Select(f => Row(f, language))], summary), Json.Options);
    }

    private static Finding Row(Diagnostic finding, string language)
    {
        var span = finding.Span;
        return new Finding(
            finding.Rule.Code, Severities.Level(finding.Rule.Severity), span.File.Length > 0 ? span.File : null, Known(span.Line), Known(span.Column), Known(span.Length),
            finding.Message(language), finding.Hint(language));
    }

    private static int? Known(int number) => number == 0 ? null : number;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
