using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Composing.Tracing;
using ExhibitSite.Model;
using ExhibitSite.Model.Tracing;

namespace ExhibitSite.Checks;

/// <summary>What a catalogue said to everything it was asked. Within one process objects stand for their contents, so answers are compared by what they are, not by fingerprints.</summary>
internal sealed class Answers
{
    private readonly SiteSettings _settings;
    private readonly ImmutableArray<(RecordId Id, Record? Said)> _records;
    private readonly ImmutableArray<(string Path, MediaFile? Said)> _media;

    // What rests on many records is not kept.
    private readonly bool _isOfMany;

    /// <summary>Notes the answers.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="catalogue">Who answered.</param>
    public Answers(IEnumerable<(Aspect Aspect, RecordId About)> asked, ICatalogue catalogue)
    {
        _settings = catalogue.Settings;
        var (records, media) = (new Dictionary<RecordId, Record?>(), ImmutableArray.CreateBuilder<(string Path, MediaFile? Said)>());
        foreach (var (aspect, about) in asked)
            if (aspect == Aspect.Record) records[about] = catalogue.Find(about);
            else if (aspect == Aspect.Above) NoteWayUp(about, catalogue, records);
            else if (aspect == Aspect.Media) media.Add((about.Value, catalogue.Media(about.Value)));
            else _isOfMany = true;
        (_records, _media) = ([.. records.Select(r => (r.Key, r.Value))], media.ToImmutable());
    }

    /// <summary>True when a catalogue says the very same to everything.</summary>
    public bool HoldIn(ICatalogue now)
    {
        if (_isOfMany || !ReferenceEquals(now.Settings, _settings)) return false;
        foreach (var (id, said) in _records)
            if (!ReferenceEquals(now.Find(id), said)) return false;
        foreach (var (path, said) in _media)
            if (!ReferenceEquals(now.Media(path), said)) return false;
        return true;
    }

    // Each step, and where it ends: at a record without one above, or at one whose record is not there.
    private static void NoteWayUp(RecordId from, ICatalogue catalogue, Dictionary<RecordId, Record?> records)
    {
        records[from] = catalogue.Find(from);
        if (records[from] is not { } record) return;
        foreach (var step in catalogue.Above(record).Add(record))
            if (step.Parent is { } parent) records[parent] = catalogue.Find(parent);
    }
}
