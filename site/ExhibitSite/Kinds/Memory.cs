using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;

namespace ExhibitSite.Kinds;

/// <summary>What describing remembers from build to build: the records of sources that are still the same object.</summary>
public sealed class Memory
{
    internal Memo<RecordSource, DescribedSource> Sources { get; } = new();

    /// <summary>Begins a build.</summary>
    public void Turn() => Sources.Turn();
}

/// <summary>What became of the source of a record; no submission when it could not be read as one.</summary>
internal sealed record DescribedSource(Submission? Submission, ImmutableArray<Diagnostic> Found);
