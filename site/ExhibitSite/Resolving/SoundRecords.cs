using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model;

namespace ExhibitSite.Resolving;

/// <summary>A state of the records in which everything that was looked up was found. In the next state only what could have changed is looked up.</summary>
/// <param name="Catalogue">The records.</param>
/// <param name="Unread">Records whose files could not be read: nobody looked for them.</param>
internal sealed record SoundRecords(Catalogue Catalogue, ImmutableSortedSet<RecordId> Unread)
{
    /// <summary>
    /// The records of a newer state that have to be looked at; null for all of them. A record that is the same finds what it found while no record and no
    /// file has come or gone, no tree has changed, and whoever is new keeps the places that others may point to.
    /// </summary>
    public ImmutableArray<Record>? ToLookAt(Catalogue now, ImmutableSortedSet<RecordId> unread) =>
        Unread.SetEquals(unread) && HasSameFiles(now) && ReplacedRecord.Between(Catalogue.Records, now.Records) is { } replaced && replaced.All(KeepsItsPlaces)
            ? [.. replaced.Select(r => r.New)]
            : null;

    private bool HasSameFiles(Catalogue now) =>
        ReferenceEquals(Catalogue.MediaFiles, now.MediaFiles) || Catalogue.MediaFiles.Keys.SequenceEqual(now.MediaFiles.Keys, StringComparer.Ordinal);

    private static bool KeepsItsPlaces(ReplacedRecord replaced) =>
        replaced.Old.Parent == replaced.New.Parent && replaced.Old.Head.Aliases.SequenceEqual(replaced.New.Head.Aliases)
        && replaced.Old.Head.Anchors.SequenceEqual(replaced.New.Head.Anchors, StringComparer.Ordinal);
}
