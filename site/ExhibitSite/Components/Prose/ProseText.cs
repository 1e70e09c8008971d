using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Prose;

/// <summary>A text, ready to be shown.</summary>
/// <param name="Blocks">Prose and exhibition blocks, in order.</param>
/// <param name="Notes">Footnotes and evidence, by number.</param>
/// <param name="Contents">Its second-level headings.</param>
public sealed record ProseText(ImmutableArray<BlockView> Blocks, ImmutableArray<NoteText> Notes, ImmutableArray<Link> Contents)
{
    /// <summary>The terms that the text names, each once, in the order met.</summary>
    public ImmutableArray<TermNote> Terms { get; init; } = [];

    /// <summary>No text.</summary>
    public static ProseText Empty { get; } = new([], [], []);

    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => Blocks.IsEmpty;

    /// <summary>True when a note carries a certainty mark, so that the page explains the marks.</summary>
    public bool HasMarks => Notes.Any(n => n.Certainty is not null);
}

/// <summary>A footnote or an evidence note.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Certainty">Its mark; null for a footnote.</param>
/// <param name="Html">A footnote's text as HTML; null for an evidence note.</param>
/// <param name="Evidence">What the claim rests on; empty for a footnote.</param>
public sealed record NoteText(int Number, CertaintyText? Certainty, string? Html, ImmutableArray<EvidenceText> Evidence);

/// <summary>A term that a text names, with its definition.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Term">The term, leading to its page.</param>
/// <param name="Definition">What it means.</param>
public sealed record TermNote(int Number, Link Term, string Definition);
