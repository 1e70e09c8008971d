using System.Collections.Immutable;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Importing;

/// <summary>
/// Gives the records of another system ids, kinds and units above them, and makes files of them. Whatever the source says, each is
/// written as 未审核 or 控制: nothing that was imported is public before somebody opens it.
/// </summary>
internal sealed class ForeignCatalogue(ImportRequest request, IReadOnlyList<ForeignRecord> records, Findings findings)
{
    private const string Unit = "fonds", Item = "item", Code = "code";

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parents = [.. records.Select(static r => r.Parent).OfType<string>()];
    private readonly SortedDictionary<(string Column, string Field), int> _uses = new();
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly string _root = request.Into;
    private bool _needsRoot;

    /// <summary>The files and the report.</summary>
    /// <param name="title">What the fonds is called that holds what has no fonds of its own.</param>
    public ImportResult Finish(string title)
    {
        var there = Existing();
        GiveIds();
        var ready = new List<ReadyRecord>(records.Count + 1);
        var (known, isPrivate) = (0, 0);
        foreach (var record in records)
        {
            var (kind, id) = (KindOf(record), _ids[record.Key]);
            if (there.TryGetValue(new(kind.Name, id), out var path))
            {
                known++;
                findings.Report(ImportRules.AlreadyThere, record.Place, id, path);
                continue;
            }
            if (record.IsPrivate) findings.Report(ImportRules.Closed, record.Place, id);
            isPrivate += record.IsPrivate ? 1 : 0;
            KeepCodesApart(record, id);
            ready.Add(new RecordMaking(kind, id, record, findings, _uses).Make(ParentOf(record, kind), LevelOf(record)));
        }
        var made = _needsRoot && !there.ContainsKey(new(Unit, _root)) ? 1 : 0;
        if (made == 1) ready.Insert(0, Root(title));
        var files = new FilesOfRecords(request, findings).Make(ready);
        return new ImportResult(
            records.Count, ready.Count(static r => r.Kind.Name == Item), ready.Count(static r => r.Kind.Name == Unit), made, known, isPrivate,
            [.. _uses.Select(static u => new ColumnUse(u.Key.Column, u.Key.Field, u.Value))], files, findings.InOrder());
    }

    // Two units with one reference code would stop the build; the second is told by its key.
    private void KeepCodesApart(ForeignRecord record, string id)
    {
        var at = record.Values.FindIndex(static v => v.Field == Code);
        if (at < 0 && !_codes.Add(record.Key)) record.Put("", Code, id);
        if (at < 0 || _codes.Add(record.Values[at].Text.Trim())) return;
        findings.Report(ImportRules.CodeTwice, record.Place, record.Values[at].Text, id);
        record.Values[at] = record.Values[at] with { Field = null };
        if (!_codes.Add(record.Key)) record.Put("", Code, id);
    }

    // Whatever holds others is a unit of arrangement; an item holds nothing.
    private Kind KindOf(ForeignRecord record) => All.Of(_parents.Contains(record.Key) || record.Level is "fonds" or "series" or "file" ? Unit : Item);

    private string LevelOf(ForeignRecord record) => record.Level is null or Item ? _parents.Contains(record.Key) ? "file" : Item : record.Level;

    private string? ParentOf(ForeignRecord record, Kind kind)
    {
        if (record.Parent is { } parent && _ids.TryGetValue(parent, out var id)) return id;
        if (record.Parent is not null) findings.Report(ImportRules.NoParent, record.Place, _ids[record.Key], record.Parent, _root);
        if (record.Parent is null && (kind.Name == Item || LevelOf(record) == "fonds")) return null;
        _needsRoot = true;
        return _root;
    }

    private void GiveIds()
    {
        var taken = new HashSet<(string, string)>();
        if (Slug.IsId(_root)) taken.Add((Unit, _root));
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            var kind = KindOf(record).Name;
            var wanted = ForeignId.Of(record.Key) ?? $"{_root}-{i + 1}";
            var id = wanted;
            for (var n = 2; !taken.Add((kind, id)); n++) id = $"{wanted[..Math.Min(wanted.Length, Slug.LongestId - 6)]}-{n}";
            if (!_ids.TryAdd(record.Key, id)) _ids[record.Key] = id;
        }
    }

    private Dictionary<(string Kind, string Id), string> Existing()
    {
        var found = new Dictionary<(string, string), string>();
        foreach (var source in Reading.Stage.Read(request.Input).Records)
        {
            if ((source.Fields.Find(Code) ?? source.Fields.Find("档号")) is Reading.Values.ScalarValue code) _codes.Add(code.Text.Trim());
            if (Kinds.Stage.KindOf(source) is { } kind && (source.IsRow ? (source.Fields.Find(Reading.Stage.IdColumn) as Reading.Values.ScalarValue)?.Text : kind.IdOf(source.Path)) is { } id)
                found.TryAdd((kind.Name, id), source.Path);
        }
        return found;
    }

    private ReadyRecord Root(string title)
    {
        var record = new ForeignRecord(_root, "fonds", SourceSpan.None);
        record.Put("", "title", title);
        record.Put("", "code", _root);
        return new RecordMaking(All.Of(Unit), _root, record, findings, new SortedDictionary<(string, string), int>()).Make(null, "fonds");
    }
}

/// <summary>A record as it will be written.</summary>
internal sealed record ReadyRecord(Kind Kind, string Id, ImmutableArray<FieldChange> Fields, string Body);
