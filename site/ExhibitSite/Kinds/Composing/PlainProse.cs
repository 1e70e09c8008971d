using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Kinds.Blocks;
using ExhibitSite.Model.Search;
using ExhibitSite.Reading.Markdown;
using ExhibitSite.Reading.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A stretch of a body as plain text: up to the next mark of a page of the original.</summary>
/// <param name="Anchor">The place of the mark that begins it; null for what stands before the first one.</param>
/// <param name="Label">The mark, such as 30-8b; null for what stands before the first one.</param>
/// <param name="Text">Paragraphs with a line feed after each; small characters of the original between U+FFFA and U+FFFB.</param>
/// <param name="Transcript">What is said in its recordings; empty for none.</param>
public sealed record TextStretch(string? Anchor, string? Label, string Text, string Transcript);

/// <summary>
/// What a body says, in reading order, without marks: what the search looks through. Only what its page shows: a block that shows nothing
/// because nothing of it is open says nothing here either.
/// </summary>
internal sealed class PlainProse
{
    // The fields of blocks that are words for readers.
    private static readonly FrozenSet<string> SpokenFields =
        new[] { "caption", "title", "question", "by", "note", "left-label", "right-label", "editor", "translator" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ProseComposer _prose;
    private readonly ImmutableArray<TextStretch>.Builder _stretches = ImmutableArray.CreateBuilder<TextStretch>();
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _transcript = new();
    private StringBuilder _text;
    private string? _anchor;
    private string? _label;
    private bool _isBroken;

    private PlainProse(ProseComposer prose) => (_prose, _text) = (prose, _body);

    /// <summary>The stretches of a record's body; none for no body.</summary>
    public static ImmutableArray<TextStretch> Of(Record record, PageContext page)
    {
        if (record.Head.Body is not { } body) return [];
        var prose = new ProseComposer(page, body) { LeavesOut = span => record.LeavesOut(span, page.Catalogue) };
        if (prose.Document is not { } document) return [];
        var plain = new PlainProse(prose);
        plain.AddAll(document);
        plain.Close();
        return plain._stretches.ToImmutable();
    }

    private void AddAll(IEnumerable<MarkdownBlock> blocks)
    {
        foreach (var block in blocks) Add(block);
    }

    private void Add(MarkdownBlock block)
    {
        switch (block)
        {
            case CustomContainer container:
                AddDirective(container);
                break;
            case ContainerBlock and not LinkReferenceDefinitionGroup:
                AddAll((ContainerBlock)block);
                if (block is TableCell or TableRow) EndParagraph();
                break;
            case CodeBlock code:
                Write(code.Lines.ToString());
                EndParagraph();
                break;
            case LeafBlock { Inline: { } inline }:
                Add(inline);
                EndParagraph();
                break;
        }
    }

    private void AddDirective(CustomContainer container)
    {
        if (_prose.Shown(container) is not var (block, directive, view)) return;
        foreach (var entry in directive.Fields.Entries)
            if (entry.Value is ScalarValue { Text.Length: > 0 } value && block.Fields.Find(entry.Name) is { } field && SpokenFields.Contains(field.Name))
            {
                Write(value.Text);
                EndParagraph();
            }
        var outer = _text;
        if (block is AudioBlock) _text = _transcript;
        AddAll(directive.Content);
        // Where the curator wrote no transcript, the captions stand in the page.
        if (view is RecordingView recording) AddCues(recording);
        _text = outer;
    }

    private void AddCues(RecordingView recording)
    {
        foreach (var cue in recording.Cues)
        {
            foreach (var voice in cue.Voices) Write(voice.Text);
            EndParagraph();
        }
    }

    private void Add(ContainerInline inlines)
    {
        foreach (var inline in inlines)
            switch (inline)
            {
                case LiteralInline literal:
                    // The space before a mark is the writer's, not the text's.
                    Write(literal.NextSibling is EvidenceInline or FootnoteLink { IsBackLink: false } ? literal.Content.AsSpan().TrimEnd(' ') : literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    Write(code.Content);
                    break;
                case HtmlEntityInline entity:
                    Write(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    Write(link.Url);
                    break;
                case LineBreakInline { IsHard: true }:
                    EndParagraph();
                    break;
                case LineBreakInline:
                    _isBroken = _text.Length > 0;
                    break;
                case SmallTextInline small:
                    Write($"\uFFFA{small.Text}\uFFFB");
                    break;
                case ReadingInline reading:
                    Write(reading.Text);
                    break;
                case MissingCharacterInline:
                    Write("〓");
                    break;
                case ReferenceInline reference:
                    AddReference(reference);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline container:
                    Add(container);
                    break;
            }
    }

    private void AddReference(ReferenceInline reference)
    {
        if (_prose.IsPageMark(reference))
        {
            // Line breaks are the print's: a word goes on over them and over the page.
            if (ReferenceEquals(_text, _body)) Close();
            // A mark given twice has its place at the first.
            (_anchor, _label) = (_prose.PageAnchorOf(reference) ?? _anchor, reference.Target);
            return;
        }
        var link = _prose.LinkOf(reference);
        // A record that is not open has no name here; the page's word for that is no text of the body.
        Write(link.Href is null && reference.Label is null ? " " : link.Text);
    }

    private void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (_isBroken && !IsSetSolid(_text[^1]) && !IsSetSolid(text[0])) _text.Append(' ');
        _isBroken = false;
        _text.Append(text);
    }

    // Between Chinese characters a line ends without a space; full-width punctuation goes with them.
    private static bool IsSetSolid(char character) =>
        char.IsSurrogate(character) || character is >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E' or '\uFFFA' or '\uFFFB' || UnicodeForms.ClassOf(character) == CodePointClass.Han;

    private void EndParagraph()
    {
        _isBroken = false;
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
    }

    private void Close()
    {
        if (_body.Length > 0 || _transcript.Length > 0) _stretches.Add(new TextStretch(_anchor, _label, _body.ToString(), _transcript.ToString()));
        _body.Clear();
        _transcript.Clear();
        _isBroken = false;
    }
}
