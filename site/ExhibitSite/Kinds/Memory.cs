using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds;

/// <summary>What describing remembers from build to build: the records of sources that are still the same object.</summary>
public sealed class Memory
{
    private DescribedSettings? _settings;

    internal Memo<RecordSource, DescribedSource> Sources { get; } = new();

    /// <summary>Begins a build.</summary>
    public void Turn() => Sources.Turn();

    /// <summary>The settings, as the very same object while what they are read from is.</summary>
    internal DescribedSettings Known(InputSyntax input, Func<InputSyntax, DescribedSettings> describe) =>
        _settings is { } known && known.IsOf(input) ? known : _settings = describe(input);
}

/// <summary>What became of <c>site.yml</c> and the small files beside it.</summary>
/// <param name="Input">What it was read from.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Found">What was wrong.</param>
internal sealed record DescribedSettings(InputSyntax Input, SiteSettings Settings, ImmutableArray<Diagnostic> Found)
{
    /// <summary>True when the same is written there.</summary>
    public bool IsOf(InputSyntax input) =>
        ReferenceEquals(Input.Settings, input.Settings) && Input.Variants.SequenceEqual(input.Variants) && Input.Traditional.SequenceEqual(input.Traditional) && Input.Releases.SequenceEqual(input.Releases);
}

/// <summary>What became of the source of a record; no submission when it could not be read as one.</summary>
/// <param name="Submission">The record.</param>
/// <param name="Found">What was wrong with it.</param>
/// <param name="StrayDefaults">Fields that its folder gives it and its kind does not know.</param>
internal sealed record DescribedSource(Submission? Submission, ImmutableArray<Diagnostic> Found, ImmutableArray<NamedValue> StrayDefaults);
