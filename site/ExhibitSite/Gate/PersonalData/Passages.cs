using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = ExhibitSite.Model.Diagnostics.SourceSpan;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>Every passage of a record as a reader would see it: fields as they are, Markdown without its marks, so that a number cut up by them is whole.</summary>
internal static class Passages
{
    private const string InText = "正文";

    /// <summary>The passages of fields and text.</summary>
    public static IEnumerable<Passage> Of(Submission submission) =>
        submission.Texts.Select(t => Passage.Of(t.Field, t.Text, t.Span)).Concat(submission.Record.Head.Body is { } body ? Of(body) : []);

    /// <summary>The passages of a text.</summary>
    public static IEnumerable<Passage> Of(MarkdownText body)
    {
        // What cannot be parsed was reported when it was read, and stops the build.
        if (MarkdownReader.Parse(body, new Findings()) is not { } document) yield break;
        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case Table table:
                    if (HeadAndFirstRows(table, body) is { } rows) yield return rows;
                    break;
                case LeafBlock { Inline: { } inline } leaf:
                    var flat = new Flattening(body);
                    flat.Add(inline);
                    if (flat.Done(InText, body.At(leaf.Line, leaf.Column)) is { } passage) yield return passage;
                    foreach (var aside in flat.Asides) yield return aside;
                    break;
                case LeafBlock { Lines.Count: > 0 } code:
                    yield return Passage.Of(InText, code.Lines.ToString(), body.At(code.Line, code.Column));
                    break;
            }
        }
    }

    // The head of a table says what its columns are, and only together with a row is it about somebody.
    private static Passage? HeadAndFirstRows(Table table, MarkdownText body)
    {
        const int Rows = 3;
        var text = new StringBuilder();
        foreach (var row in table.OfType<TableRow>().Take(Rows))
            foreach (var cell in row.OfType<TableCell>())
            {
                var flat = new Flattening(body);
                foreach (var leaf in cell.Descendants<LeafBlock>())
                    if (leaf.Inline is { } inline) flat.Add(inline);
                text.Append(flat.Text).Append('；');
            }
        return text.Length == 0 ? null : Passage.Of(InText, text.ToString(), body.At(table.Line, table.Column));
    }

    /// <summary>Inlines → the text a reader sees, with the place of each part.</summary>
    private sealed class Flattening(MarkdownText body)
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<PassagePart>.Builder _parts = ImmutableArray.CreateBuilder<PassagePart>();

        public string Text => _text.ToString();

        /// <summary>What does not stand in the line of the text: addresses of links, places in sources.</summary>
        public List<Passage> Asides { get; } = [];

        public Passage? Done(string field, SourceSpan start) => _text.Length == 0 ? null : new Passage(field, Text, _parts.Count > 0 ? _parts.ToImmutable() : [new PassagePart(0, start)]);

        public void Add(Inline inline)
        {
            switch (inline)
            {
                case LiteralInline literal: Append(literal.Content.ToString(), inline); break;
                case CodeInline code: Append(code.Content, inline); break;
                case HtmlEntityInline entity: Append(entity.Transcoded.ToString(), inline); break;
                case HtmlInline html: Append(html.Tag, inline); break;
                case LineBreakInline: Append(" ", inline); break;
                case AutolinkInline link: Append(link.Url, inline); break;
                case ReferenceInline reference: Append(reference.Label ?? "", inline); break;
                case EvidenceInline evidence: Asides.AddRange(evidence.Entries.Select(e => Aside(e, inline))); break;
                case FootnoteLink: break;
                case LinkInline { Url: { } url } link:
                    AddAll(link);
                    Asides.Add(Aside(Uri.UnescapeDataString(url), inline));
                    break;
                case ContainerInline container: AddAll(container); break;
            }
        }

        private void AddAll(ContainerInline container)
        {
            foreach (var child in container) Add(child);
        }

        private void Append(string text, Inline inline)
        {
            if (text.Length == 0) return;
            _parts.Add(new PassagePart(_text.Length, body.At(inline.Line, inline.Column)));
            _text.Append(text);
        }

        private Passage Aside(string text, Inline inline) => Passage.Of(InText, text, body.At(inline.Line, inline.Column));
    }
}
