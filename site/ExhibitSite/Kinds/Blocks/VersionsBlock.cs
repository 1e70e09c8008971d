using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>A text in some of its versions.</summary>
/// <param name="Versions">Each version there is, in the order written.</param>
/// <param name="Lang">The language of the original; null for the page's.</param>
/// <param name="Editor">Who edited it; null when not stated.</param>
/// <param name="Translator">Who put it into today's words; null when not stated.</param>
internal sealed record VersionedText(ImmutableArray<VersionedText.Part> Versions, string? Lang, string? Editor, string? Translator)
{
    /// <summary>A version: its heading, and the blocks below it.</summary>
    internal sealed record Part(TextVersion Version, HeadingBlock Heading, ImmutableArray<MarkdownBlock> Text);
}

/// <summary>
/// <c>:::versions</c>: one text as it stands, as edited, and in today's words. Each version begins with a heading of its name; the reader sees all of
/// them beside each other, or the one preferred.
/// </summary>
internal sealed class VersionsBlock : Block<VersionedText>
{
    private static readonly Field<string> Lang = new("lang", new("原文语种", "Language of the original"), Shapes.Choice("zh-Hans", "zh-Hant", "en", "ja", "lzh"));
    private static readonly Field<string> Editor = new("editor", new("整理者", "Edited by"), Shapes.Text);
    private static readonly Field<string> Translator = new("translator", new("今译者", "Put into today's words by"), Shapes.Text);

    private static readonly Rule NoVersion = new("EX1273", Severity.Error,
        new("文字不属于哪一种文本", "Text of no version"),
        new("“文本”版块里的“{0}”不在“原文”“整理”“白话”三个小标题之下。", "“{0}” in this block of versions stands below none of the headings “original”, “edited”, “plain”."),
        new("每一种文本前面写一行小标题，例如“### 原文”。", "Begin each version with its heading, such as “### original”."));

    private static readonly Rule OneVersion = new("EX1274", Severity.Error,
        new("文本不足两种", "Fewer than two versions"),
        new("“文本”版块里只有 {0} 种文本。", "This block lists {0} of the versions of a text."),
        new("至少写两种：### 原文、### 整理、### 白话；只有一种就不必用版块。", "Write two at least, below ### original, ### edited or ### plain; a single one needs no block."));

    private static readonly Rule Twice = new("EX1275", Severity.Error,
        new("一种文本写了两次", "A version given twice"),
        new("“{0}”在第 {1} 行已经写过。", "“{0}” was given in line {1} already."),
        new("合成一处，或改成另一种文本的名字。", "Join the two, or give one of them the name of another version."));

    private static readonly Rule Empty = new("EX1276", Severity.Error,
        new("这种文本是空的", "Version without text"),
        new("小标题“{0}”下面没有文字。", "There is no text below the heading “{0}”."),
        new("写上文字，或去掉这个小标题。", "Write its text, or drop the heading."));

    public override Wording Words => new("文本", "versions");

    public override FieldTable Fields { get; } = new(Lang, Editor, Translator);

    protected override VersionedText? Read(FieldReader fields, Directive directive)
    {
        var (lang, editor, translator) = (fields.Get(Lang), fields.Get(Editor), fields.Get(Translator));
        var before = fields.Findings.Count;
        var parts = PartsOf(directive, fields.Findings);
        // What is wrong with one of them is the reason, and told already.
        if (parts.Count < 2 && fields.Findings.Count == before) fields.Findings.Report(OneVersion, directive.Span, $"{parts.Count}");
        return parts.Count < 2 ? null : new VersionedText([.. parts], lang, editor, translator);
    }

    protected override BlockView? Show(VersionedText value, Directive directive, ProseComposer prose) =>
        new VersionsView([.. value.Versions.Select(part => new VersionView(
            part.Version, prose.Html([part.Heading]), prose.Html(part.Text), part.Version == TextVersion.Original ? value.Lang : null,
            part.Version switch { TextVersion.Edited => value.Editor, TextVersion.Plain => value.Translator, _ => null }))]);

    // The headings of versions are of the level of the first; deeper ones are of the text.
    private static List<VersionedText.Part> PartsOf(Directive directive, Findings findings)
    {
        var parts = new List<VersionedText.Part>();
        var level = directive.Content.OfType<HeadingBlock>().FirstOrDefault()?.Level;
        HeadingBlock? heading = null;
        var text = ImmutableArray.CreateBuilder<MarkdownBlock>();
        foreach (var block in directive.Content)
        {
            if (block is not HeadingBlock next || next.Level != level)
            {
                if (heading is null && text.Count == 0) ReportStray(directive, block, findings);
                text.Add(block);
                continue;
            }
            Close();
            heading = next;
        }
        Close();
        return parts;

        void Close()
        {
            if (heading is not null) Add(parts, heading, text.ToImmutable(), directive, findings);
            (heading, text) = (null, ImmutableArray.CreateBuilder<MarkdownBlock>());
        }
    }

    private static void Add(List<VersionedText.Part> parts, HeadingBlock heading, ImmutableArray<MarkdownBlock> text, Directive directive, Findings findings)
    {
        var name = Directives.PlainText(heading);
        var span = directive.Source.At(heading.Line, heading.Column, heading.Level + 1 + name.Length);
        if (VersionOf(name) is not { } version) findings.Report(NoVersion, span, name);
        else if (parts.Find(part => part.Version == version) is { } earlier) findings.Report(Twice, span, name, $"{directive.Source.At(earlier.Heading.Line, 0).Line}");
        else if (text.IsEmpty) findings.Report(Empty, span, name);
        else parts.Add(new VersionedText.Part(version, heading, text));
    }

    private static TextVersion? VersionOf(string name) => name.ToLowerInvariant() switch
    {
        "原文" or "original" => TextVersion.Original,
        "整理" or "edited" => TextVersion.Edited,
        "白话" or "plain" => TextVersion.Plain,
        _ => null,
    };

    private static void ReportStray(Directive directive, MarkdownBlock block, Findings findings)
    {
        var words = Directives.PlainText(block as LeafBlock ?? block.Descendants<ParagraphBlock>().FirstOrDefault());
        findings.Report(NoVersion, directive.Source.At(block.Line, block.Column), words.Length <= 12 ? words : words[..12] + "…");
    }
}
