using System.Globalization;
using ExhibitSite.Reading.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Components.Prose;

/// <summary>Markdown blocks → HTML of our own making: every text is escaped, every link is one of ours or was checked when read.</summary>
/// <param name="targets">Knows the site around the text.</param>
/// <param name="numbers">The number of each note mark on the page, shared by footnotes and evidence.</param>
/// <param name="anchors">The anchor of each heading.</param>
public sealed class ProseHtml(IProseTargets targets, NoteNumbers numbers, IReadOnlyDictionary<HeadingBlock, string> anchors)
{
    /// <summary>The HTML of some blocks.</summary>
    public string Render(IEnumerable<Block> blocks)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlRenderer(text);
        MarkdownReader.SetUp(html);
        html.ObjectRenderers.RemoveAll(r => r is HtmlFootnoteLinkRenderer or HtmlFootnoteGroupRenderer or LinkInlineRenderer or AutolinkInlineRenderer or LiteralInlineRenderer or HeadingRenderer or HtmlTableRenderer);
        html.ObjectRenderers.AddRange([
            new ReferenceRenderer(targets), new EvidenceRenderer(targets, numbers), new FootnoteMarkRenderer(targets, numbers),
            new LinkRenderer(targets), new BareLinkRenderer(), new LiteralRenderer(), new TableRenderer(targets), new AnchoredHeadingRenderer(anchors), new NoFootnotes(), new SmallTextRenderer(), new SoundRenderer(), new MissingCharacterRenderer(targets)]);
        foreach (var block in blocks) html.Render(block);
        return text.ToString();
    }

    private sealed class ReferenceRenderer(IProseTargets targets) : HtmlObjectRenderer<ReferenceInline>
    {
        protected override void Write(HtmlRenderer html, ReferenceInline reference)
        {
            if (targets.IsPageMark(reference))
            {
                html.Write("<span class=\"page-mark\"");
                if (targets.PageAnchorOf(reference) is { } anchor) html.Write(" id=\"").WriteEscape(anchor).Write("\"");
                html.Write("><span class=\"visually-hidden\">").WriteEscape(targets.PageWord).Write("</span>").WriteEscape(reference.Target).Write("</span>");
                return;
            }
            var link = targets.LinkOf(reference);
            // Without script a term leads to its page; with it, its definition opens in place.
            if (link.Href is not null && targets.TermNoteOf(reference) is { } note) html.Write($"<a class=\"term\" data-note=\"term-{note}\" href=\"").WriteEscapeUrl(link.Href).Write("\">");
            else if (link.Href is not null) html.Write("<a href=\"").WriteEscapeUrl(link.Href).Write("\">");
            html.WriteEscape(link.Text);
            if (link.Href is not null) html.Write("</a>");
        }
    }

    private sealed class SmallTextRenderer : HtmlObjectRenderer<SmallTextInline>
    {
        protected override void Write(HtmlRenderer html, SmallTextInline small) => html.Write("<small>").WriteEscape(small.Text).Write("</small>");
    }

    // A reader can hide the sounds (data-ruby); what is not displayed is neither read aloud nor copied.
    private sealed class SoundRenderer : HtmlObjectRenderer<ReadingInline>
    {
        protected override void Write(HtmlRenderer html, ReadingInline reading) =>
            html.Write("<ruby>").WriteEscape(reading.Text).Write("<rp>（</rp><rt>").WriteEscape(reading.Sound).Write("</rt><rp>）</rp></ruby>");
    }

    // The geta mark 〓 is what printers set where a type is missing; how the character is known stands beside it, for eyes and ears.
    private sealed class MissingCharacterRenderer(IProseTargets targets) : HtmlObjectRenderer<MissingCharacterInline>
    {
        protected override void Write(HtmlRenderer html, MissingCharacterInline missing) =>
            html.Write("<span class=\"missing-character\"><span aria-hidden=\"true\">〓</span><span class=\"visually-hidden\">").WriteEscape(targets.MissingCharacterWord)
                .Write("</span><small>").WriteEscape(missing.Description).Write("</small></span>");
    }

    private sealed class EvidenceRenderer(IProseTargets targets, NoteNumbers numbers) : HtmlObjectRenderer<EvidenceInline>
    {
        protected override void Write(HtmlRenderer html, EvidenceInline evidence)
        {
            var mark = targets.CertaintyOf(evidence);
            WriteMark(html, targets, numbers.Of(evidence));
            html.Write("<span class=\"certainty\" data-certainty=\"").WriteEscape(mark.Key).Write("\" title=\"").WriteEscape(mark.Meaning).Write("\">")
                .WriteEscape(mark.Mark).Write("</span></a>");
        }
    }

    private sealed class FootnoteMarkRenderer(IProseTargets targets, NoteNumbers numbers) : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer html, FootnoteLink link)
        {
            if (link.IsBackLink) return;
            WriteMark(html, targets, numbers.Of(link));
            html.Write("</a>");
        }
    }

    private static void WriteMark(HtmlRenderer html, IProseTargets targets, NoteMark mark) =>
        html.Write("<a class=\"evidence\" id=\"").Write(mark.Id).Write("\" href=\"#note-").Write($"{mark.Number}").Write("\"><span class=\"visually-hidden\">")
            .WriteEscape(targets.EvidenceWord).Write(" </span>").Write($"{mark.Number}");

    /// <summary>A mark stands close to its claim, so that no line can begin with it: the space before it is the writer's, not the text's.</summary>
    private sealed class LiteralRenderer : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer html, LiteralInline literal)
        {
            var text = literal.Content.AsSpan();
            html.WriteEscape(literal.NextSibling is EvidenceInline or FootnoteLink { IsBackLink: false } ? text.TrimEnd(' ') : text);
        }
    }

    private sealed class LinkRenderer(IProseTargets targets) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer html, LinkInline link)
        {
            if (!link.IsImage)
            {
                html.Write("<a href=\"").WriteEscapeUrl(link.Url).Write("\"").Write(link.Url?.StartsWith('#') == true ? ">" : " rel=\"external\">");
                html.WriteChildren(link);
                html.Write("</a>");
                return;
            }
            var alt = string.Concat(link.FindDescendants<LiteralInline>().Select(l => l.Content.ToString()));
            if (targets.PictureOf(link.Url ?? "", alt) is not { } picture) return;
            if (picture.HasChoice) html.Write("<picture>");
            foreach (var source in picture.Sources) html.Write($"<source type=\"{source.Type}\" srcset=\"").WriteEscape(source.SrcSet).Write($"\" sizes=\"{Parts.PictureWidths.Figure}\">");
            html.Write("<img src=\"").WriteEscapeUrl(picture.Src);
            if (picture.SrcSet is { } files) html.Write("\" srcset=\"").WriteEscape(files).Write($"\" sizes=\"{Parts.PictureWidths.Figure}");
            html.Write("\" alt=\"").WriteEscape(picture.Alt).Write($"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\">");
            if (picture.HasChoice) html.Write("</picture>");
        }
    }

    // An address in angle brackets. Others than these were refused when the text was read; here they stay words.
    private sealed class BareLinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer html, AutolinkInline link)
        {
            var address = link.IsEmail ? "mailto:" + link.Url : link.Url;
            var isLink = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto";
            if (isLink) html.Write("<a href=\"").WriteEscapeUrl(address).Write("\" rel=\"external\">");
            html.WriteEscape(link.Url);
            if (isLink) html.Write("</a>");
        }
    }

    private sealed class AnchoredHeadingRenderer(IReadOnlyDictionary<HeadingBlock, string> anchors) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer html, HeadingBlock heading)
        {
            // The title of the page is its only first-level heading.
            var level = Math.Max(2, heading.Level);
            html.Write($"<h{level}");
            if (anchors.TryGetValue(heading, out var anchor)) html.Write(" id=\"").WriteEscape(anchor).Write("\"");
            html.Write(">").WriteLeafInline(heading);
            html.Write($"</h{level}>\n");
        }
    }

    /// <summary>Footnotes are shown with the evidence, at the end of the page.</summary>
    private sealed class NoFootnotes : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer html, FootnoteGroup group)
        {
        }
    }
}
