using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;

namespace ExhibitSite.Checks;

/// <summary>What a catalogue was asked, and what it said.</summary>
internal sealed class Answers
{
    private readonly List<(RecordId Id, Record? Said)> _records = [];
    private readonly List<Func<ICatalogue, bool>> _others = [];
    private bool _isOfAll;

    /// <summary>True when a catalogue says the very same to everything.</summary>
    public bool HoldIn(ICatalogue now)
    {
        if (_isOfAll) return false;
        foreach (var (id, said) in _records)
            if (!ReferenceEquals(now.Find(id), said)) return false;
        foreach (var isSame in _others)
            if (!isSame(now)) return false;
        return true;
    }

    /// <summary>Notes what an id stands for.</summary>
    public Record? Note(RecordId id, Record? said)
    {
        if (!_records.Contains((id, said))) _records.Add((id, said));
        return said;
    }

    /// <summary>Notes an object that may be another in the next catalogue.</summary>
    public T Note<T>(T said, Func<ICatalogue, object?> ask)
    {
        _others.Add(now => ReferenceEquals(ask(now), said));
        return said;
    }

    /// <summary>Notes all records of a type.</summary>
    public ImmutableArray<T> Note<T>(ImmutableArray<T> said) where T : Record
    {
        // Of two such arrays the same ones are one array.
        _others.Add(now => now.All<T>() == said);
        return said;
    }

    /// <summary>Notes something that rests on many records: it is never kept.</summary>
    public T OfAll<T>(T said)
    {
        _isOfAll = true;
        return said;
    }
}
