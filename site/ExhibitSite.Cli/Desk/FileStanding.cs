using System.Collections.Immutable;
using ExhibitSite.Cli.Output;
using ExhibitSite.Cli.Preview;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;

namespace ExhibitSite.Cli.Desk;

/// <summary>How a record's file stands in the newest build.</summary>
/// <param name="Version">The good build that is shown.</param>
/// <param name="IsRefused">True when what is shown is not the newest version of this file.</param>
/// <param name="Problems">The findings in the file, by line.</param>
/// <param name="Elsewhere">How many errors there are in other files.</param>
/// <param name="FirstElsewhere">The first file of those; null for none.</param>
/// <param name="Page">The address of its page in the preview; null when it has none.</param>
/// <param name="Withheld">Why it is not public, in words; null when it is.</param>
internal sealed record FileStanding(int Version, bool IsRefused, ImmutableArray<DeskProblem> Problems, int Elsewhere, string? FirstElsewhere, string? Page, string? Withheld)
{
    /// <summary>How a file stands now.</summary>
    /// <param name="state">What the preview shows.</param>
    /// <param name="kind">The record's kind.</param>
    /// <param name="path">Its file.</param>
    /// <param name="language">Of the messages.</param>
    public static FileStanding Of(PreviewState state, Kind kind, string path, string language)
    {
        var findings = state.Newest?.Findings ?? [];
        var here = findings.Where(f => f.Span.File == path).Select(f => DeskProblem.Of(f, language)).ToImmutableArray();
        var elsewhere = findings.Where(f => f.Span.File != path && f.Rule.Severity == Severity.Error).ToArray();
        var id = new RecordId(kind.Name, kind.IdOf(path)!);
        var page = kind.PathOf(id);
        var withheld = state.Site?.Report.Withheld.FirstOrDefault(w => w.Id == id);
        return new FileStanding(
            state.Version, IsBehind(state.Newest, path), here, elsewhere.Length, elsewhere.Select(static f => f.Span.File).FirstOrDefault(),
            state.Find(page.Value) is null ? null : "/" + page.Address, withheld is null ? null : WithholdingReasons.Words(withheld.Reason).In(language));
    }

    private static bool IsBehind(LiveResult? newest, string path) => newest is not null && (newest.Site is null || newest.IsLast || newest.Old.Contains(path) || newest.Absent.Contains(path));
}

/// <summary>A finding as the desk shows it.</summary>
/// <param name="Code">Its rule.</param>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">From 1; 0 for the line as a whole.</param>
/// <param name="Length">Marked characters; 0 when unknown.</param>
/// <param name="Message">What was found.</param>
/// <param name="Hint">The edit to make.</param>
internal sealed record DeskProblem(string Code, string Severity, int Line, int Column, int Length, string Message, string Hint)
{
    /// <summary>A finding in words.</summary>
    public static DeskProblem Of(Diagnostic finding, string language) =>
        new(finding.Rule.Code, Severities.Level(finding.Rule.Severity), finding.Span.Line, finding.Span.Column, finding.Span.Length, finding.Message(language), finding.Hint(language));
}
