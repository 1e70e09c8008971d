using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Resolving;

/// <summary>What resolving remembers from build to build: the heads of media files that are still the same object of the tree, and the records with what was found out about them as a whole.</summary>
public sealed class Memory
{
    private ImmutableSortedDictionary<string, MediaFile> _media = ImmutableSortedDictionary<string, MediaFile>.Empty.WithComparers(StringComparer.Ordinal);

    internal Memo<SourceFile, MediaFile> Heads { get; } = new();

    /// <summary>The order of the build before; null when there is none to go by.</summary>
    internal KnownOrder? Order { get; set; }

    /// <summary>The records of the build before, sound or not; null before the first.</summary>
    internal Catalogue? Before { get; set; }

    /// <summary>The same records; null unless everything in them was found.</summary>
    internal SoundRecords? Sound { get; set; }

    /// <summary>Begins a build.</summary>
    public void Turn() => Heads.Turn();

    /// <summary>The files by path: the very dictionary of the build before when all of them are the same.</summary>
    internal ImmutableSortedDictionary<string, MediaFile> Known(ImmutableSortedDictionary<string, SourceFile> files, Func<SourceFile, MediaFile> describe)
    {
        KeyValuePair<string, MediaFile>[] described = [.. files.Select(f => KeyValuePair.Create(f.Key, Heads.Recall(f.Value, describe)))];
        var isSame = described.Length == _media.Count && described.Zip(_media).All(static both => both.First.Key == both.Second.Key && ReferenceEquals(both.First.Value, both.Second.Value));
        return isSame ? _media : _media = described.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
