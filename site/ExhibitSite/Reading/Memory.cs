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

    internal Memo<SourceFile, ReadText> Texts { get; } = new();

    internal Memo<SourceFile, ReadDefaults> Defaults { get; } = new();

    /// <summary>Begins a build.</summary>
    public void Turn()
    {
        Texts.Turn();
        Defaults.Turn();
    }

    /// <summary>The defaults to fill in. Other ones than before change every text that is below them: all are filled in anew.</summary>
    internal FolderDefaults Known(FolderDefaults read)
    {
        if (_defaults is { } known && known.IsSameAs(read)) return known;
        if (_defaults is not null) Texts.Clear();
        return _defaults = read;
    }
}

/// <summary>What a file of records says.</summary>
internal sealed record ReadText(ImmutableArray<RecordSource> Records, ImmutableArray<CoveredPassage> Covered, ImmutableArray<Diagnostic> Found);

/// <summary>What a file of defaults says; no fields when it could not be decoded.</summary>
internal sealed record ReadDefaults(MapValue? Fields, ImmutableArray<CoveredPassage> Covered, ImmutableArray<Diagnostic> Found);
