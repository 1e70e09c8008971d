using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Resolving;

/// <summary>What resolving remembers from build to build: the heads of media files that are still the same object of the tree.</summary>
public sealed class Memory
{
    internal Memo<SourceFile, MediaFile> Heads { get; } = new();

    /// <summary>Begins a build.</summary>
    public void Turn() => Heads.Turn();
}
