using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate;

/// <summary>What the gate gives out.</summary>
/// <param name="Public">What may be published.</param>
/// <param name="Report">What may not, and why.</param>
/// <param name="Findings">One note for each record that stays in.</param>
public sealed record GateResult(PublicSite Public, GateReport Report, ImmutableArray<Diagnostic> Findings);

/// <summary>The fifth stage: a site → what may go out. Deny by default; the day is given, never asked of a clock.</summary>
public static class Stage
{
    private static readonly Rule StaysIn = new("EX4001", Severity.Note,
        new("未公开的记录", "Record withheld"),
        new("“{0}”不公开：{1}。", "“{0}” is withheld: {2}."),
        new("要公开，须写 open: 开放；档案和案卷还须有 rights 和完整的 review（by、on、basis、batch）。不想公开，就不必改。", "To publish it, write open: 开放; items and files also need rights and a complete review (by, on, basis, batch). Nothing is to be done when it should stay in."));

    /// <summary>Judges every record by itself and by the records above it.</summary>
    /// <param name="site">Everything that was read.</param>
    /// <param name="asOf">The day to judge by.</param>
    public static GateResult Judge(Site site, DateOnly asOf)
    {
        var own = site.Submissions.ToDictionary(s => s.Record.Id, s => ReasonOf(s, asOf));
        var withheld = ImmutableArray.CreateBuilder<Withheld>();
        var open = new List<Record>();
        foreach (var submission in site.Submissions)
        {
            var record = submission.Record;
            var reason = own[record.Id] ?? (IsWithinWithheld(record, site.Catalogue, own) ? WithholdingReason.WithinWithheld : null);
            if (reason is null) open.Add(record);
            else withheld.Add(new Withheld(record.Id, record.Title, reason.Value, OpensOn(submission, reason.Value, asOf), submission.Openness.Span));
        }
        var catalogue = new Catalogue(site.Catalogue.Settings, open, MediaOf(open, site));
        var report = new GateReport(asOf, CountByKind(open), withheld.ToImmutable());
        var findings = report.Withheld.Select(w => StaysIn.At(w.Span, $"{w.Id}", Words(w.Reason).Zh, Words(w.Reason).En));
        return new GateResult(new PublicSite(catalogue, asOf), report, Findings.Sorted(findings));
    }

    /// <summary>The reason in words.</summary>
    public static Wording Words(WithholdingReason reason) => reason switch
    {
        WithholdingReason.Controlled => new("开放标识是“控制”", "its flag says controlled (控制)"),
        WithholdingReason.Deferred => new("延期开放，日期未到或未写明", "its opening is deferred and the day has not come or is not given"),
        WithholdingReason.NotReviewed => new("尚未审核", "it is not reviewed yet (未审核)"),
        WithholdingReason.NoFlag => new("没有开放标识（open）", "it has no opening flag (open)"),
        WithholdingReason.NoRights => new("没有权利声明（rights）", "it has no rights statement"),
        WithholdingReason.NoReview => new("开放审核不完整（review）", "its opening review is not complete"),
        WithholdingReason.Classified => new("标有密级", "it is classified"),
        _ => new("所属的上级未公开", "the unit it belongs to is withheld"),
    };

    private static ImmutableArray<KindCount> CountByKind(List<Record> open)
    {
        var counts = open.CountBy(r => r.Id.Kind, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. All.Kinds.Where(k => counts.ContainsKey(k.Name)).Select(k => new KindCount(k.Name, counts[k.Name]))];
    }

    private static WithholdingReason? ReasonOf(Submission submission, DateOnly asOf)
    {
        var claim = submission.Openness;
        if (claim.Classification is not null) return WithholdingReason.Classified;
        switch (claim.Flag)
        {
            case OpeningFlag.Controlled: return WithholdingReason.Controlled;
            case OpeningFlag.NotReviewed: return WithholdingReason.NotReviewed;
            case OpeningFlag.Deferred when claim.OpenFrom is not { } from || from > asOf: return WithholdingReason.Deferred;
            case OpeningFlag.Open when claim.OpenFrom is { } from && from > asOf: return WithholdingReason.Deferred;
        }
        if (!submission.Record.NeedsOpening) return null;
        if (claim.Flag is null) return WithholdingReason.NoFlag;
        if (claim.Rights is null) return WithholdingReason.NoRights;
        return claim.Review is { IsComplete: true } ? null : WithholdingReason.NoReview;
    }

    private static bool IsWithinWithheld(Record record, Catalogue catalogue, Dictionary<RecordId, WithholdingReason?> own) =>
        catalogue.Above(record).Any(above => own[above.Id] is not null);

    private static DateOnly? OpensOn(Submission submission, WithholdingReason reason, DateOnly asOf) =>
        reason == WithholdingReason.Deferred && submission.Openness.OpenFrom is { } from && from > asOf ? from : null;

    /// <summary>A file goes out only when an open record or the home page shows it.</summary>
    private static ImmutableSortedDictionary<string, Kinds.Composing.MediaFile> MediaOf(List<Record> open, Site site)
    {
        var used = open.SelectMany(r => r.Head.Media.Select(m => m.Path)).ToHashSet(StringComparer.Ordinal);
        if (site.Catalogue.Settings.Home.Image is { } home) used.Add(home);
        return site.Catalogue.MediaFiles.Where(f => used.Contains(f.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
