using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Kinds.Blocks;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Terms;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;
using SourceSpan = ExhibitSite.Model.Diagnostics.SourceSpan;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Composes one body: prose, blocks, notes. Findings were reported when the body was read, so here they are dropped.</summary>
public sealed class ProseComposer : IProseTargets
{
    private readonly MarkdownText _body;
    private readonly MarkdownDocument? _document;
    private readonly ProseHtml _html;
    private readonly NoteNumbers _numbers = new();
    private readonly ImmutableArray<(HeadingBlock Heading, string Text, string Anchor)> _headings;
    private readonly KindWords _words = All.Words;
    private readonly List<Term> _terms = [];
    private readonly Dictionary<string, ReferenceInline> _pageMarks = new(StringComparer.Ordinal);
    private int _anchors;

    /// <summary>Parses a body for a page.</summary>
    public ProseComposer(PageContext page, MarkdownText body)
    {
        (Page, _body) = (page, body);
        _document = MarkdownReader.Parse(body, new Findings());
        _headings = _document is null ? [] : [.. Headings.Anchors(_document)];
        _html = new ProseHtml(this, _numbers, _headings.ToDictionary(h => h.Heading, h => h.Anchor));
    }

    /// <summary>Says which directives, by their place, are left out with everything in them; null for none.</summary>
    public Func<SourceSpan, bool>? LeavesOut { get; init; }

    /// <summary>The parsed body; null when it could not be read.</summary>
    internal MarkdownDocument? Document => _document;

    /// <summary>The page the text stands on.</summary>
    public PageContext Page { get; }

    /// <summary>Its second-level headings.</summary>
    public ImmutableArray<Link> Contents => [.. _headings.Where(h => h.Heading.Level == 2).Select(h => new Link("#" + Uri.EscapeDataString(h.Anchor), h.Text))];

    /// <inheritdoc />
    public string EvidenceWord => Page.Words.Evidence;

    /// <inheritdoc />
    public string PageWord => Page.Words.PageMark;

    /// <inheritdoc />
    public string MissingCharacterWord => Page.Words.MissingCharacter;

    /// <inheritdoc />
    public string TableWord => Page.Words.Table;

    /// <summary>The text as blocks and notes.</summary>
    public ProseText Compose()
    {
        if (_document is null) return ProseText.Empty;
        var blocks = ImmutableArray.CreateBuilder<BlockView>();
        var prose = new List<MarkdownBlock>();
        foreach (var block in _document)
        {
            if (block is not CustomContainer container)
            {
                prose.Add(block);
                continue;
            }
            Flush(prose, blocks);
            if (ComposeDirective(container) is { } view) blocks.Add(view);
        }
        Flush(prose, blocks);
        var notes = ComposeNotes();
        return new ProseText(blocks.ToImmutable(), notes, Contents)
        {
            Terms = [.. _terms.Select((term, i) => new TermNote(i + 1, Page.LinkTo(term), term.Head.Summary?.Main ?? ""))],
        };
    }

    /// <summary>The HTML of some of the text's blocks.</summary>
    public string Html(IEnumerable<MarkdownBlock> blocks) => _html.Render(blocks);

    /// <summary>The HTML of a directive's text; null when it has none.</summary>
    public string? HtmlOf(Directive directive) => directive.Content.Count == 0 ? null : Html(directive.Content);

    /// <summary>An id for an element of this page, stable as long as the text before it is.</summary>
    public string NextAnchor(string prefix) => $"{prefix}-{++_anchors}";

    /// <inheritdoc />
    public Link LinkOf(ReferenceInline reference)
    {
        var id = _words.Find(reference.KindWord) is { } kind ? new RecordId(kind, reference.Target) : default;
        var record = id.Kind is null ? null : Page.Catalogue.Find(id);
        if (record is null) return new Link(null, reference.Label ?? Page.Words.NotOpen);
        return new Link(Page.To(id, reference.Anchor is { } anchor ? AnchorIn(record, anchor) : null), reference.Label ?? record.ShownTitle);
    }

    /// <inheritdoc />
    public int? TermNoteOf(ReferenceInline reference)
    {
        if (_words.Find(reference.KindWord) is not { } kind || Page.Catalogue.Find(new RecordId(kind, reference.Target)) is not Term term) return null;
        if (!_terms.Contains(term)) _terms.Add(term);
        return _terms.IndexOf(term) + 1;
    }

    /// <inheritdoc />
    public bool IsPageMark(ReferenceInline reference) => reference.KindWord == BodyCheck.PageMark;

    /// <inheritdoc />
    public string? PageAnchorOf(ReferenceInline reference)
    {
        var anchor = BodyCheck.PageAnchor(reference.Target);
        if (!_pageMarks.TryGetValue(anchor, out var first)) _pageMarks[anchor] = first = reference;
        return ReferenceEquals(first, reference) ? anchor : null;
    }

    /// <inheritdoc />
    public Picture? PictureOf(string path, string alt) => Page.Picture(path, alt);

    /// <inheritdoc />
    public CertaintyText CertaintyOf(EvidenceInline evidence) => Page.Mark(CertaintyWords.Read(evidence.CertaintyWord) ?? Certainty.Unverified)!;

    private static string AnchorIn(Record record, string anchor) =>
        record.Head.Anchors.Contains(BodyCheck.PageAnchor(anchor)) ? BodyCheck.PageAnchor(anchor) : anchor;

    private void Flush(List<MarkdownBlock> prose, ImmutableArray<BlockView>.Builder blocks)
    {
        if (prose.Count == 0) return;
        var html = Html(prose);
        prose.Clear();
        if (!string.IsNullOrWhiteSpace(html)) blocks.Add(new HtmlView(html));
    }

    /// <summary>A directive that shows something; null for others.</summary>
    internal (Blocks.Block Block, Directive Directive, BlockView View)? Shown(CustomContainer container) =>
        Read(container) is { View: { } view } read ? (read.Block, read.Directive, view) : null;

    private BlockView? ComposeDirective(CustomContainer container) => Read(container)?.View;

    private (Blocks.Block Block, Directive Directive, BlockView? View)? Read(CustomContainer container)
    {
        var findings = new Findings();
        var directive = Directive.Read(container, _body, findings);
        if (LeavesOut?.Invoke(directive.Span) == true || Blocks.All.Find(directive.Name) is not { } block) return null;
        return (block, directive, block.Compose(new FieldReader(directive.Fields, block.Fields, new FieldReading(_words, findings)), directive, this));
    }

    private ImmutableArray<NoteText> ComposeNotes()
    {
        var notes = ImmutableArray.CreateBuilder<NoteText>();
        // By index, as the text of a footnote may hold marks of its own.
        for (var i = 0; i < _numbers.InOrder.Count; i++)
            notes.Add(_numbers.InOrder[i] is EvidenceInline evidence
                ? new NoteText(i + 1, CertaintyOf(evidence), Html: null, EvidenceOf(evidence))
                : new NoteText(i + 1, Certainty: null, Html((Footnote)_numbers.InOrder[i]), []));
        return notes.ToImmutable();
    }

    private ImmutableArray<EvidenceText> EvidenceOf(EvidenceInline evidence)
    {
        var reading = new FieldReading(_words, new Findings());
        return Page.Evidence([.. evidence.Entries.Select(e => EvidenceShape.Read(e, default, reading)).OfType<Evidence>()]);
    }
}
