using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate;

/// <summary>
/// What the gate remembers from build to build: what stands against records and files that are still the same object. Only what rules say of one
/// record or one file by itself is kept; which of them go out is decided anew each time, and only what is made of those that do is kept besides.
/// </summary>
public sealed class Memory
{
    private readonly Memo<Record, Record> _showing = new();
    private GateContext? _context;
    private GateRules? _rules;
    private ImmutableArray<string> _files = [];

    internal Memo<Submission, ImmutableArray<Objection>> Records { get; } = new();

    internal Memo<MediaFile, JudgedFile> Files { get; } = new();

    /// <summary>What went out in the build before, for the indexes that are made of it; null before the first.</summary>
    internal Catalogue? Before { get; set; }

    /// <summary>Begins a build.</summary>
    public void Turn()
    {
        Records.Turn();
        Files.Turn();
        _showing.Turn();
    }

    /// <summary>Open records with only those of their files that go out. What a record shows depends on itself and on which files those are.</summary>
    internal ImmutableArray<Record> Showing(ImmutableArray<Record> open, ImmutableSortedDictionary<string, MediaFile> files)
    {
        if (!files.Keys.SequenceEqual(_files, StringComparer.Ordinal))
        {
            _showing.Clear();
            _files = [.. files.Keys];
        }
        return [.. open.Select(record => _showing.Recall(record, r => r.WithMedia(files.ContainsKey)))];
    }

    /// <summary>Says what rules judge by now. By another day, other contacts of the house or without an engine they may say something else: everything is asked anew.</summary>
    internal void JudgeBy(GateContext context, GateRules rules)
    {
        if (_context is { } before && before.JudgesAs(context) && ReferenceEquals(_rules, rules)) return;
        (_context, _rules) = (context, rules);
        Records.Clear();
        Files.Clear();
    }
}

/// <summary>What was found about a file, by itself.</summary>
/// <param name="Span">Where an open record first names it.</param>
/// <param name="Uses">What records say about it.</param>
/// <param name="Objections">What stands against it.</param>
/// <param name="Changes">What was done to its bytes.</param>
/// <param name="Published">The file as it may be published.</param>
internal sealed record JudgedFile(SourceSpan Span, ImmutableArray<MediaUse> Uses, ImmutableArray<Objection> Objections, ImmutableArray<Wording> Changes, MediaFile Published)
{
    /// <summary>True while it is named at the same place and the very same is said about it.</summary>
    public bool IsAbout(SourceSpan span, ImmutableArray<MediaUse> uses) => Span == span && Uses.Length == uses.Length && !Uses.Where((use, i) => !ReferenceEquals(use, uses[i])).Any();
}
