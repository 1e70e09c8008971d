using ExhibitSite.Reading.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace ExhibitSite.Components.Prose;

/// <summary>One mark in the text that leads to a note.</summary>
/// <param name="Number">The note's number, from 1.</param>
/// <param name="Id">The mark's own id; unique on the page.</param>
public readonly record struct NoteMark(int Number, string Id);

/// <summary>
/// Numbers evidence marks and footnotes in one sequence, as they are shown: a block that is left out leaves no gap.
/// A footnote used twice keeps its number.
/// </summary>
public sealed class NoteNumbers
{
    private readonly Dictionary<Footnote, (int Number, int Uses)> _footnotes = [];

    /// <summary>An <see cref="EvidenceInline"/> or a <see cref="Footnote"/> for each number, from 1.</summary>
    public List<MarkdownObject> InOrder { get; } = [];

    /// <summary>The number of an evidence mark that is being shown.</summary>
    public NoteMark Of(EvidenceInline evidence)
    {
        InOrder.Add(evidence);
        return new NoteMark(InOrder.Count, $"ref-{InOrder.Count}");
    }

    /// <summary>The number of a footnote mark that is being shown.</summary>
    public NoteMark Of(FootnoteLink link)
    {
        if (_footnotes.TryGetValue(link.Footnote, out var known))
        {
            _footnotes[link.Footnote] = known with { Uses = known.Uses + 1 };
            return new NoteMark(known.Number, $"ref-{known.Number}-{known.Uses + 1}");
        }
        InOrder.Add(link.Footnote);
        _footnotes[link.Footnote] = (InOrder.Count, 1);
        return new NoteMark(InOrder.Count, $"ref-{InOrder.Count}");
    }
}
