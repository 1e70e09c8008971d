using System.Collections.Immutable;
using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate;

/// <summary>What the gate gives out.</summary>
/// <param name="Public">What may be published.</param>
/// <param name="Report">What may not, and why.</param>
/// <param name="Findings">What is to be said: notes for what stays in, warnings for what waits for a signature, errors for what cannot be right.</param>
public sealed record GateResult(PublicSite Public, GateReport Report, ImmutableArray<Diagnostic> Findings);

/// <summary>The fifth stage: a site → what may go out. Deny by default; the day is given, never asked of a clock.</summary>
public static class Stage
{
    /// <summary>Judges records, their texts and their files.</summary>
    /// <param name="site">Everything that was read.</param>
    /// <param name="asOf">The day to judge by.</param>
    /// <param name="pictures">What will make pictures of the files that pass; null when they go out as they are.</param>
    /// <param name="memory">What is known from the build before; null for a single build. No verdict depends on it.</param>
    public static GateResult Judge(Site site, DateOnly asOf, IDerivatives? pictures = null, Memory? memory = null) => Judge(site, asOf, GateRules.All, (pictures, memory));

    /// <summary>The same site with what was made of its pictures. Only files that the gate let pass can be in it.</summary>
    /// <param name="site">What may go out.</param>
    /// <param name="media">Its files; those that are missing are no longer shown.</param>
    public static PublicSite Illustrate(PublicSite site, ImmutableSortedDictionary<string, MediaFile> media)
    {
        var passed = media.Where(f => site.Catalogue.MediaFiles.ContainsKey(f.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return new PublicSite(site.Catalogue.WithMedia(passed), site.AsOf) { ClosedUnits = site.ClosedUnits };
    }

    /// <summary>The same site with the pages of its documents as files of their own. Only pages of documents that the gate let pass can be in it.</summary>
    /// <param name="site">What may go out.</param>
    /// <param name="records">Records that show pages, in place of those of their ids.</param>
    /// <param name="pages">The pages, by their paths.</param>
    public static PublicSite Paginate(PublicSite site, ImmutableArray<Record> records, ImmutableSortedDictionary<string, MediaFile> pages)
    {
        var passed = site.Catalogue.MediaFiles.Values.Select(f => f.Path).ToHashSet();
        var media = site.Catalogue.MediaFiles.AddRange(pages.Where(p => p.Value.PageOf is { } document && passed.Contains(document)));
        var replaced = records.ToDictionary(r => r.Id);
        var catalogue = Catalogue.Of(site.Settings, [.. site.Catalogue.Records.Select(r => replaced.GetValueOrDefault(r.Id, r))], media, site.Catalogue);
        return new PublicSite(catalogue, site.AsOf) { ClosedUnits = site.ClosedUnits };
    }

    /// <summary>Judges by some of the rules only: for tests that a rule is needed.</summary>
    internal static GateResult Judge(Site site, DateOnly asOf, GateRules rules, (IDerivatives? Pictures, Memory? Memory) with = default)
    {
        var settings = site.Catalogue.Settings;
        var context = new GateContext(asOf, OwnContacts.Of(site.Submissions, settings.Policy, settings.Reports), rules.Patterns) { Pictures = with.Pictures, Memory = with.Memory };
        with.Memory?.JudgeBy(context, rules);
        var decisions = new Decisions(site.Decisions, asOf);
        var records = RecordVerdicts.Of(site, context, rules.Records, decisions);
        var files = FileVerdicts.Of(site, records.Open, context, rules, decisions);
        var frame = SettingsVerdict.Of(settings, context, decisions);
        // A file that stays in is not spoken of either: its caption, alternative text and name go with it.
        var open = files.Withheld.IsEmpty ? records.Open : with.Memory?.Showing(records.Open, files.Media) ?? [.. records.Open.Select(r => r.WithMedia(files.Media.ContainsKey))];
        var catalogue = Catalogue.Of(settings, open, files.Media, with.Memory?.Before);
        if (with.Memory is not null) with.Memory.Before = catalogue;
        var report = new GateReport(asOf, CountByKind(open), records.Withheld)
        {
            Fields = PrivateFieldsOf(site, catalogue),
            Files = files.Withheld,
            Changed = files.Changed,
            Covered = [.. site.Covered.Select(c => c.Span)],
            Decisions = decisions.Judged,
        };
        var findings = Findings.Sorted(records.Findings.Concat(files.Findings).Concat(frame).Concat(decisions.Findings()));
        var closed = settings.Policy.ListsClosed ? ClosedUnits(records.Withheld, site.Catalogue) : [];
        return new GateResult(new PublicSite(catalogue, asOf) { ClosedUnits = closed }, report, findings);
    }

    private static ImmutableArray<WithheldField> PrivateFieldsOf(Site site, Catalogue open)
    {
        var fields = ImmutableArray.CreateBuilder<WithheldField>();
        foreach (var submission in site.Submissions)
        {
            var record = submission.Record;
            if (submission.Private is { Note: null, Storage: null } || open.Find(record.Id) is null) continue;
            if (submission.Private.Note is not null) fields.Add(new WithheldField(record.Id, new("内部附注", "private-note"), record.Head.Span));
            if (submission.Private.Storage is not null) fields.Add(new WithheldField(record.Id, new("存储位置", "storage"), record.Head.Span));
        }
        return fields.ToImmutable();
    }

    // Only what its curator calls controlled or deferred and nothing heavier stands against: that a secret exists is a secret, too.
    private static ImmutableArray<ClosedUnit> ClosedUnits(ImmutableArray<Withheld> withheld, Catalogue catalogue) =>
    [
        .. withheld.Where(w => w.Reason is WithholdingReason.Controlled or WithholdingReason.Deferred && w.Objections.All(o => o.Level == GateLevel.Withhold))
            .Select(w => (Unit: catalogue.Find(w.Id) as ICoded, w.OpensOn, Record: catalogue.Find(w.Id)))
            .Where(u => u.Record is { NeedsOpening: true } && u.Unit is { Code.Length: > 0 })
            .Select(u => new ClosedUnit(u.Unit!.Code, u.OpensOn)).OrderBy(u => u.Code, StringComparer.Ordinal),
    ];

    private static ImmutableArray<KindCount> CountByKind(ImmutableArray<Record> open)
    {
        var counts = open.CountBy(r => r.Id.Kind, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. Kinds.All.Kinds.Where(k => counts.ContainsKey(k.Name)).Select(k => new KindCount(k.Name, counts[k.Name]))];
    }
}
