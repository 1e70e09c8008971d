using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Captions;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Images;
using ExhibitSite.Reading.Recordings;

namespace ExhibitSite.Resolving;

/// <summary>The third stage: records → a site. Ids become references, parents a tree, mentions inverse links.</summary>
public static class Stage
{
    private static readonly Rule DuplicateId = new("EX2001", Severity.Error,
        new("标识重复", "Id used twice"),
        new("标识“{0}”已经用在 {1}。", "The id “{0}” is already used in {1}."),
        new("给其中一个改名；同一类里标识必须唯一。", "Rename one of them: ids are unique within a kind."));

    private static readonly Rule UnknownId = new("EX2002", Severity.Error,
        new("引用的记录不存在", "No such record"),
        new("没有标识为“{0}”的记录。", "There is no record “{0}”."),
        new("{1}标识就是记录的文件名（不带 .md）或表格的 id 列；先建好记录再引用。", "{2}An id is the record's file name without .md, or the id column of a table.")) { CanBeFixed = true };

    private static readonly Rule Cycle = new("EX2003", Severity.Error,
        new("上下级成环", "Cyclic tree"),
        new("“{0}”的上级绕了一圈又回到它自己：{1}。", "Going up from “{0}” leads back to it: {1}."),
        new("改正其中一个 parent。", "Correct one of the parents."));

    private static readonly Rule SameAddress = new("EX2004", Severity.Error,
        new("两条记录同一个网址", "Two records with one address"),
        new("“{0}”与“{1}”会写到同一个网址 {2}。", "“{0}” and “{1}” would both be written to {2}."),
        new("改掉其中一个标识或旧地址。", "Change one of the ids or old addresses."));

    private static readonly Rule MissingFile = new("EX2005", Severity.Error,
        new("媒体文件不存在", "Media file missing"),
        new("没有文件“{0}”。", "There is no file “{0}”."),
        new("{1}路径从 media/ 写起，大小写也要一致。", "{2}Write the path from media/ on; upper and lower case matter.")) { CanBeFixed = true };

    private static readonly Rule NoSuchAnchor = new("EX2006", Severity.Error,
        new("引用的位置不存在", "No such place in the record"),
        new("“{0}”的正文里没有“{1}”这个位置。", "The text of “{0}” has no place “{1}”."),
        new("{2}可用的位置是正文里的小标题和 [[page:…]]。", "{3}Places are the headings of the text and its [[page:…]] marks.")) { CanBeFixed = true };

    /// <summary>Looks everything up; faults are findings and the faulty part is left out.</summary>
    /// <param name="described">The records.</param>
    /// <param name="memory">What is known from the build before; null for a single build. The result does not depend on it.</param>
    public static Site Resolve(Described described, Memory? memory = null)
    {
        var findings = new Findings();
        var submissions = InOrder(described.Submissions, findings, memory);
        var media = memory?.Known(described.Media, Describe) ?? described.Media.ToImmutableSortedDictionary(f => f.Key, f => Describe(f.Value), StringComparer.Ordinal);
        var catalogue = Catalogue.Of(described.Settings, [.. submissions.Select(s => s.Record)], media, memory?.Before);
        LookUp(catalogue, described, findings, memory);
        if (memory is not null) memory.Before = catalogue;
        return new Site(submissions, catalogue, Findings.Sorted(described.Findings.Concat(findings.InOrder())))
        {
            Decisions = described.Decisions,
            Covered = described.Covered,
        };
    }

    private static void LookUp(Catalogue catalogue, Described described, Findings findings, Memory? memory)
    {
        var (unread, found) = (NearestRecord.Unread(described.Findings), findings.Count);
        var changed = memory?.Sound?.ToLookAt(catalogue, unread);
        var records = changed ?? catalogue.Records;
        foreach (var reference in records.SelectMany(r => r.Head.References).Concat(described.Settings.References))
            if (!unread.Contains(reference.Target)) CheckReference(reference, catalogue, findings);
        foreach (var use in records.SelectMany(r => r.Head.Media).Concat(described.Settings.Media)) CheckMedia(use, catalogue.MediaFiles, findings);
        if (changed is null)
        {
            foreach (var record in records) CheckTree(record, catalogue, findings);
            CheckAddresses(catalogue, findings);
        }
        if (memory is not null) memory.Sound = findings.Count == found ? new SoundRecords(catalogue, unread) : null;
    }

    private static ImmutableArray<Submission> InOrder(ImmutableArray<Submission> submissions, Findings findings, Memory? memory)
    {
        if (memory?.Order?.Of(submissions) is { } known) return known;
        var ordered = WithoutDuplicates(submissions, findings);
        if (memory is not null) memory.Order = ordered.Length == submissions.Length ? new KnownOrder(submissions, ordered) : null;
        return ordered;
    }

    private static ImmutableArray<Submission> WithoutDuplicates(ImmutableArray<Submission> submissions, Findings findings)
    {
        var kept = new SortedDictionary<RecordId, Submission>();
        foreach (var submission in submissions)
            if (!kept.TryAdd(submission.Record.Id, submission))
                findings.Report(DuplicateId, submission.Record.Head.Span, $"{submission.Record.Id}", $"{kept[submission.Record.Id].Record.Head.Span}");
        return [.. kept.Values];
    }

    private static MediaFile Describe(SourceFile file)
    {
        var type = MediaType.Of(file.Path);
        var size = type.StartsWith("image/", StringComparison.Ordinal) ? ImageSize.Read(file.Open) : null;
        return new MediaFile(SitePaths.Media(file.Path), size?.Width ?? 0, size?.Height ?? 0, file.Size, file.Open)
        {
            Stamp = file.Stamp,
            Recording = MediaType.IsRecording(file.Path) ? RecordingHead.Read(file.Open) : null,
            Captions = CaptionsText.IsCaptions(file.Path) ? CaptionsText.Read(file.Path, file.ReadAll()) : null,
        };
    }

    private static void CheckReference(Reference reference, Catalogue catalogue, Findings findings)
    {
        if (catalogue.Find(reference.Target) is not { } record)
        {
            var (advice, meant) = NearestRecord.Of(reference.Target, catalogue);
            findings.Report(UnknownId, reference.Span, meant is null ? null : new Replacement(reference.Span, reference.Target.Value, meant), $"{reference.Target}", advice.Zh, advice.En);
            return;
        }
        if (reference.Anchor is not { } anchor || record.Head.Anchors.Any(a => a == anchor || a == "page-" + anchor)) return;
        var near = NearestMatch.Advice(anchor, record.Head.Anchors);
        var certain = NearestMatch.FindCertain(anchor, record.Head.Anchors) is { } place ? new Replacement(reference.Span, anchor, place) : null;
        findings.Report(NoSuchAnchor, reference.Span, certain, $"{reference.Target}", anchor, near.Zh, near.En);
    }

    private static void CheckMedia(MediaReference use, ImmutableSortedDictionary<string, MediaFile> media, Findings findings)
    {
        if (media.ContainsKey(use.Path)) return;
        var near = NearestMatch.Advice(use.Path, media.Keys);
        // Only what is another writing of the same: a picture with a similar name is another picture.
        var same = media.Keys.Where(k => string.Equals(k, use.Path, StringComparison.OrdinalIgnoreCase)).ToArray();
        findings.Report(MissingFile, use.Span, same is [var only] ? new Replacement(use.Span, use.Path, only) : null, use.Path, near.Zh, near.En);
    }

    private static void CheckTree(Record record, Catalogue catalogue, Findings findings)
    {
        var path = new List<RecordId> { record.Id };
        for (var at = record; at.Parent is { } id && catalogue.Find(id) is { } above; at = above)
        {
            path.Add(id);
            // Every member of the circle would find it; the first by id reports it.
            if (id == record.Id)
            {
                if (path.Min() == record.Id) findings.Report(Cycle, record.Head.At("parent"), $"{record.Id}", string.Join(" → ", path));
                return;
            }
            if (path.IndexOf(id) < path.Count - 1) return;
        }
    }

    private static void CheckAddresses(Catalogue catalogue, Findings findings)
    {
        var owners = new Dictionary<SitePath, Record>();
        // Pages first: where an old address meets one, the old address is the one to change.
        foreach (var record in catalogue.Records) Claim(catalogue.KindOf(record.Id).PathOf(record.Id), record, record.Head.Span);
        foreach (var record in catalogue.Records)
            foreach (var path in record.Head.Aliases) Claim(path, record, record.Head.At("aliases"));

        void Claim(SitePath path, Record record, SourceSpan span)
        {
            if (!owners.TryAdd(path, record)) findings.Report(SameAddress, span, $"{owners[path].Id}", $"{record.Id}", path.Address);
        }
    }
}
