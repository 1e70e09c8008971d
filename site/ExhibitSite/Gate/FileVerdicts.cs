using System.Collections.Immutable;
using ExhibitSite.Gate.Files;
using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Pdf;
using ExhibitSite.Reading.Captions;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate;

/// <summary>Which files may go out, and with which bytes.</summary>
/// <param name="Media">The files that may, by input path, as they may be published.</param>
/// <param name="Withheld">Files that an open record names and that stay in, by path.</param>
/// <param name="Changed">Files whose bytes were changed, by path.</param>
/// <param name="Findings">What is to be said.</param>
internal sealed record FileVerdicts(
    ImmutableSortedDictionary<string, MediaFile> Media, ImmutableArray<WithheldFile> Withheld, ImmutableArray<ChangedFile> Changed, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>A file goes out only when an open record or the home page shows it, and nothing stands against the file itself.</summary>
    public static FileVerdicts Of(Site site, ImmutableArray<Record> open, GateContext context, GateRules rules, Decisions decisions)
    {
        var shown = ShownFiles(site, open);
        var judged = new JudgedFile[shown.Length];
        Parallel.For(0, shown.Length, i => judged[i] = context.Memory is { } memory
            ? memory.Files.Recall(shown[i].File, _ => Judge(shown[i], context, rules), before => before.IsAbout(shown[i].Span, shown[i].Uses))
            : Judge(shown[i], context, rules));
        var media = ImmutableSortedDictionary.CreateBuilder<string, MediaFile>(StringComparer.Ordinal);
        var (withheld, changed, findings) = (new List<WithheldFile>(), new List<ChangedFile>(), new List<Diagnostic>());
        for (var i = 0; i < shown.Length; i++)
        {
            var (path, named) = (shown[i].Path, Mask.LongNumbers(shown[i].Path));
            var standing = judged[i].Objections.Where(o => !decisions.Clear(path, o)).ToImmutableArray();
            findings.AddRange(RecordVerdicts.FindingsOf(standing, isClosedAbove: false));
            if (RecordVerdicts.Reasons(standing) is [var first, ..] reasons)
            {
                withheld.Add(new WithheldFile(named, first.Reason, first.OpensOn, reasons));
                continue;
            }
            media.Add(path, judged[i].Published);
            if (!judged[i].Changes.IsEmpty) changed.Add(new ChangedFile(named, judged[i].Changes));
        }
        foreach (var left in shown.Where(f => media.ContainsKey(f.Path) && f.GoesWith.Length > 0 && !f.GoesWith.Any(media.ContainsKey)).ToArray())
        {
            // Captions tell what a recording says: they stay in with it.
            var alone = FileGoesWith.For(left.Path, left.Span);
            findings.Add(alone.Finding);
            withheld.Add(new WithheldFile(Mask.LongNumbers(left.Path), alone.Reason, null, [alone]));
            media.Remove(left.Path);
            changed.RemoveAll(c => c.Path == Mask.LongNumbers(left.Path));
        }
        return new FileVerdicts(media.ToImmutable(), [.. withheld], [.. changed], [.. findings]);
    }

    // The file is opened here, so that no more files are in memory than workers.
    private static JudgedFile Judge(NamedFile named, GateContext context, GateRules rules)
    {
        var file = named.Open();
        var (published, changes) = Clean(named, file, rules.Cleaners);
        published = Prepared(published, named, file, context);
        // Its pages are in the cleaned bytes as they were.
        if (file.Form == FileForm.Pdf) published = published with { Document = PdfHead.Read(file.Bytes) };
        return new JudgedFile(named.Span, named.Uses, [.. rules.Files.SelectMany(rule => rule.Judge(file, context))], changes, published);
    }

    private static ImmutableArray<NamedFile> ShownFiles(Site site, ImmutableArray<Record> open)
    {
        var uses = site.Submissions.SelectMany(s => s.Record.MediaUses).GroupBy(u => u.File, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        var named = open.SelectMany(r => r.Head.Media).Concat(site.Catalogue.Settings.Home.Image is { } home ? [new MediaReference(home, SourceSpan.OfFile("site.yml"))] : []);
        var first = new SortedDictionary<string, SourceSpan>(StringComparer.Ordinal);
        var with = named.GroupBy(use => use.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.All(use => use.With is not null) ? g.Select(use => use.With!).Distinct(StringComparer.Ordinal).ToImmutableArray() : [], StringComparer.Ordinal);
        foreach (var use in named) first.TryAdd(use.Path, use.Span);
        return
        [
            .. first.Where(f => site.Catalogue.MediaFiles.ContainsKey(f.Key))
                .Select(f => new NamedFile(f.Key, site.Catalogue.MediaFiles[f.Key], f.Value, uses.GetValueOrDefault(f.Key, []), with[f.Key])),
        ];
    }

    private static (MediaFile File, ImmutableArray<Wording> Changes) Clean(NamedFile named, ShownFile file, ImmutableArray<ICleaner> cleaners)
    {
        var bytes = file.Bytes;
        var changes = ImmutableArray.CreateBuilder<Wording>();
        foreach (var cleaner in cleaners)
            if (cleaner.Clean(bytes, file) is { } cleaned)
            {
                bytes = cleaned.Bytes;
                changes.Add(cleaned.Change);
            }
        if (changes.Count == 0) return (named.File, []);
        // Cleaned again when it is written: holding the bytes of all pictures would cost more than doing it twice.
        return (named.File with { Bytes = bytes.Length, Captions = CaptionsText.Read(file.File.Path.Value, bytes), Open = () => new MemoryStream(CleanedBytes(named.Open(), cleaners), writable: false) }, changes.ToImmutable());
    }

    // Pictures are made of the file as it came: nothing but its pixels survives, and covered ones are burned there too.
    private static MediaFile Prepared(MediaFile published, NamedFile named, ShownFile file, GateContext context)
    {
        if (!FileForms.IsDecoded(file.Form) || context.Pictures is null) return published;
        if (!context.MakesPictures) return published with { OpenSource = named.File.Open };
        var isSafe = FileForms.IsCleaned(file.Form) && (file.Covered.IsEmpty || BurnRegions.CanBurn(file));
        return published with { OpenSource = named.File.Open, Covered = file.Covered, IsPublished = isSafe, IsKeptBack = !isSafe };
    }

    private static byte[] CleanedBytes(ShownFile file, ImmutableArray<ICleaner> cleaners) =>
        cleaners.Aggregate(file.Bytes, (bytes, cleaner) => cleaner.Clean(bytes, file)?.Bytes ?? bytes);

    /// <summary>A file to be judged, without its bytes.</summary>
    /// <param name="Path">From the input folder.</param>
    /// <param name="File">The file.</param>
    /// <param name="Span">Where an open record first names it.</param>
    /// <param name="Uses">What records say about it.</param>
    /// <param name="GoesWith">The files of which one must go out for it to go out; empty when it is shown for its own sake.</param>
    private sealed record NamedFile(string Path, MediaFile File, SourceSpan Span, ImmutableArray<MediaUse> Uses, ImmutableArray<string> GoesWith)
    {
        public ShownFile Open() => new(Path, File, Span, Uses);
    }
}
