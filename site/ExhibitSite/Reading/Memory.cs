using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Reading;

/// <summary>What reading remembers from build to build: the syntax of files that are still the same object of the tree.</summary>
public sealed class Memory
{
    private FolderDefaults? _defaults;
    private KnownNames? _names;

    internal Memo<SourceFile, ReadText> Texts { get; } = new();

    internal Memo<SourceFile, ReadMap> Maps { get; } = new();

    private ImmutableSortedDictionary<string, SourceFile> _media = ImmutableSortedDictionary<string, SourceFile>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Begins a build.</summary>
    public void Turn()
    {
        Texts.Turn();
        Maps.Turn();
    }

    /// <summary>What names tell; asked once while they are the same.</summary>
    internal KnownNames Known(TreeNames names) => _names is { } known && ReferenceEquals(known.Names, names) ? known : _names = KnownNames.Of(names);

    /// <summary>The defaults to fill in. Other ones than before change every text that is below them: all are filled in anew.</summary>
    internal FolderDefaults Known(FolderDefaults read)
    {
        if (_defaults is { } known && known.IsSameAs(read)) return known;
        if (_defaults is not null) Texts.Clear();
        return _defaults = read;
    }

    /// <summary>The files below <c>media/</c>, by path: the very dictionary of the build before when all of them are the same.</summary>
    /// <param name="files">In ordinal order of their paths.</param>
    internal ImmutableSortedDictionary<string, SourceFile> Known(SourceFile[] files) =>
        _media.Count == files.Length && _media.Values.Zip(files).All(static both => ReferenceEquals(both.First, both.Second)) ? _media : _media = Reading.Stage.ByPath(files);
}

/// <summary>What a file of records says.</summary>
internal sealed record ReadText(ImmutableArray<RecordSource> Records, ImmutableArray<CoveredPassage> Covered, ImmutableArray<Diagnostic> Found);

/// <summary>What a file of nothing but fields says, such as <c>site.yml</c> or defaults; no fields when it could not be decoded.</summary>
internal sealed record ReadMap(MapValue? Fields, ImmutableArray<CoveredPassage> Covered, ImmutableArray<Diagnostic> Found);
