using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Text;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Cli.Desk;

/// <summary>A record as lists and pickers show it.</summary>
/// <param name="Kind">Its kind's name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; the id when it has none.</param>
/// <param name="Path">Its file.</param>
/// <param name="IsRow">True for a row of a table, which the desk lists and does not edit.</param>
internal sealed record ListedRecord(string Kind, string Id, string Title, string Path, bool IsRow);

/// <summary>The answer to a search in the list.</summary>
/// <param name="Records">The best of them.</param>
/// <param name="Total">How many there are.</param>
internal sealed record ListAnswer(ImmutableArray<ListedRecord> Records, int Total);

/// <summary>Every record of the input folder by id, title, pinyin and initials. A file is read again when its size or time has changed.</summary>
internal sealed class RecordList(string folder)
{
    private readonly Lock _gate = new();
    private Dictionary<string, (FileStamp? Stamp, ImmutableArray<Entry> Entries)> _files = new(StringComparer.Ordinal);
    private ImmutableArray<Entry> _entries = [];

    private sealed record Entry(ListedRecord Record, string Title, string Pinyin, string Initials);

    /// <summary>The files as they are now, with the list brought up to them.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public SourceTree Refresh()
    {
        var tree = InputFolder.Read(folder);
        lock (_gate)
        {
            var texts = tree.Files.Where(static f => IsText(f.Path)).ToArray();
            var changed = texts.Where(f => !_files.TryGetValue(f.Path, out var known) || known.Stamp != f.Stamp).ToArray();
            if (changed.Length == 0 && texts.Length == _files.Count) return tree;
            var read = EntriesOf(changed).ToLookup(static e => e.Record.Path, StringComparer.Ordinal);
            var fresh = changed.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
            _files = texts.ToDictionary(static f => f.Path, f => fresh.Contains(f.Path) ? (f.Stamp, [.. read[f.Path]]) : _files[f.Path], StringComparer.Ordinal);
            _entries = [.. _files.Values.SelectMany(static f => f.Entries).OrderBy(static e => e.Pinyin, StringComparer.Ordinal).ThenBy(static e => e.Record.Id, StringComparer.Ordinal)];
        }
        return tree;
    }

    /// <summary>The records that fit what was typed, best first; all of them, by pinyin, when nothing was.</summary>
    /// <param name="typed">A part of an id or title, pinyin, or initials.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="limit">The most that are given back.</param>
    public ListAnswer Search(string typed, string? kind, int limit)
    {
        var (folded, letters) = (Fold(typed), Letters(typed));
        var among = kind is null ? _entries : [.. _entries.Where(e => e.Record.Kind == kind)];
        if (folded.Length == 0) return new ListAnswer([.. among.Take(limit).Select(static e => e.Record)], among.Length);
        var found = among.Select(e => (Entry: e, Rank: Rank(e, folded, letters))).Where(static f => f.Rank < int.MaxValue).OrderBy(static f => f.Rank).ToArray();
        return new ListAnswer([.. found.Take(limit).Select(static f => f.Entry.Record)], found.Length);
    }

    private static int Rank(Entry entry, string folded, string letters)
    {
        var id = entry.Record.Id;
        if (id == folded || entry.Title == folded) return 0;
        if (entry.Title.StartsWith(folded, StringComparison.Ordinal)) return 1;
        if (id.StartsWith(folded, StringComparison.Ordinal)) return 2;
        if (letters.Length > 0 && entry.Initials.StartsWith(letters, StringComparison.Ordinal)) return 3;
        if (letters.Length > 0 && entry.Pinyin.StartsWith(letters, StringComparison.Ordinal)) return 4;
        if (entry.Title.Contains(folded, StringComparison.Ordinal)) return 5;
        if (id.Contains(folded, StringComparison.Ordinal)) return 6;
        return letters.Length > 1 && (entry.Pinyin.Contains(letters, StringComparison.Ordinal) || entry.Initials.Contains(letters, StringComparison.Ordinal)) ? 7 : int.MaxValue;
    }

    // Whatever is wrong with a file is a build's to say; the list shows what it can.
    private static IEnumerable<Entry> EntriesOf(SourceFile[] files) =>
        Reading.Stage.Read(new SourceTree(files)).Records.Select(EntryOf).OfType<Entry>();

    private static Entry? EntryOf(RecordSource source)
    {
        var folder = source.Path[..source.Path.IndexOf('/', StringComparison.Ordinal)];
        var kind = All.Kinds.FirstOrDefault(k => source.IsRow ? k.Folder == folder : k.IdOf(source.Path) is not null);
        var id = source.IsRow ? (source.Fields.Find(Reading.Stage.IdColumn) as ScalarValue)?.Text : kind?.IdOf(source.Path);
        if (kind is null || string.IsNullOrWhiteSpace(id)) return null;
        var title = source.Fields.Entries.FirstOrDefault(e => kind.Table.Find(e.Name)?.Name == "title")?.Value is ScalarValue { Text.Length: > 0 } text ? text.Text : id;
        var syllables = HanSort.Pinyin(title, kind.IsAuthority ? HanReading.Name : HanReading.Words);
        return new Entry(
            new ListedRecord(kind.Name, id, title, source.Path, source.IsRow), Fold(title),
            Letters(string.Concat(syllables)), Letters(string.Concat(syllables.Select(static s => s[..1]))));
    }

    private static bool IsText(string path) =>
        Reading.Stage.IsContent(path) && path.Contains('/', StringComparison.Ordinal) && !path.StartsWith(Reading.Stage.MediaFolder, StringComparison.Ordinal)
        && (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));

    private static string Fold(string text) => text.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static string Letters(string text) => string.Concat(text.ToLower(CultureInfo.InvariantCulture).Where(char.IsAsciiLetterOrDigit));
}
