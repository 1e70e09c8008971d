using ExhibitSite.Model.Diagnostics;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Reading.Markdown;

/// <summary>Markdown → Markdig's tree, with our references, evidence marks and directives, and without HTML.</summary>
public static class MarkdownReader
{
    private const int MostBracketsInAParagraph = 500;
    private const int LongestReference = 300;

    // Markdig itself refuses to render below 128 levels.
    private const int DeepestNesting = 100;

    private static readonly Rule TooDeep = new("EX1042", Severity.Error,
        new("Markdown 嵌套过深", "Markdown nested too deeply"),
        new("正文里的引用、列表或括号嵌套过深，无法读取。", "Quotations, lists or brackets in the body are nested too deeply to be read."),
        new("减少层级；检查是否有成串多余的“>”“-”或“[”。", "Use fewer levels; look for runs of stray “>”, “-” or “[”."));

    private static readonly Rule TooManyBrackets = new("EX1043", Severity.Error,
        new("一段里的方括号太多", "Too many brackets in one paragraph"),
        new("这一段里的“[”超过 {0} 个，无法读取。", "This paragraph has more than {0} “[” and cannot be read."),
        new("分段，或把链接列表改成表格。", "Split the paragraph or make the list of links a table."));

    private static readonly MarkdownPipeline Dialect = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras()
        .Use(new ExhibitMarkdown())
        .DisableHtml()
        .Build();

    /// <summary>The pipeline that renderers of our trees must be set up with.</summary>
    public static void SetUp(IMarkdownRenderer renderer) => Dialect.Setup(renderer);

    /// <summary>Parses a body; null with an error reported when it could not be read in reasonable time.</summary>
    public static MarkdownDocument? Parse(MarkdownText source, Findings findings)
    {
        if (!IsReasonable(source, findings)) return null;
        try
        {
            var document = FullWidthSpaces.Parse(source.Text, Dialect);
            if (document.FirstOrDefault(IsTooDeep) is not { } deep) return document;
            findings.Report(TooDeep, source.At(deep.Line, 0));
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against trees that would overflow the stack.
            findings.Report(TooDeep, source.At(0, 0));
        }
        return null;
    }

    // Without recursion, as this is what recursion must be kept from.
    private static bool IsTooDeep(Block top)
    {
        var open = new Stack<(MarkdownObject Object, int Depth)>();
        open.Push((top, 1));
        while (open.TryPop(out var next))
        {
            if (next.Depth > DeepestNesting) return true;
            if (next.Object is ContainerBlock container)
                foreach (var child in container) open.Push((child, next.Depth + 1));
            else if (next.Object is LeafBlock { Inline: { } inline }) open.Push((inline, next.Depth + 1));
            else if (next.Object is ContainerInline inlines)
                foreach (var child in inlines) open.Push((child, next.Depth + 1));
        }
        return false;
    }

    // Link parsing is quadratic in the open brackets of a paragraph: 20,000 of them took 9 s.
    private static bool IsReasonable(MarkdownText source, Findings findings)
    {
        var (paragraphLine, brackets) = (0, 0);
        var lines = source.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (StartsAnew(lines[i])) (brackets, paragraphLine) = (0, i);
            brackets += OpenBrackets(lines[i]);
            if (brackets <= MostBracketsInAParagraph) continue;
            findings.Report(TooManyBrackets, source.At(paragraphLine, 0), $"{MostBracketsInAParagraph}");
            return false;
        }
        return true;
    }

    // Blank lines, and the entries of a list, which are paragraphs of their own.
    private static bool StartsAnew(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.IsEmpty || (text.Length > 1 && (text[0] is '-' or '+' or '*' or '#') && (text[1] is ' ' or '#'));
    }

    // Our own references are read in one step and cost nothing.
    private static int OpenBrackets(string line)
    {
        var count = 0;
        for (var at = line.IndexOf('[', StringComparison.Ordinal); at >= 0; at = line.IndexOf('[', at))
        {
            var rest = line.AsSpan(at, Math.Min(LongestReference, line.Length - at));
            var end = rest.StartsWith("[[") ? rest[2..].IndexOfAny('[', ']') : -1;
            var isReference = end >= 0 && rest[(end + 2)..].StartsWith("]]");
            if (!isReference) count++;
            at += isReference ? end + 4 : 1;
            if (at >= line.Length) break;
        }
        return count;
    }

    private sealed class ExhibitMarkdown : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new CustomContainerParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new ReferenceParser());
            pipeline.InlineParsers.Insert(0, new EvidenceParser());
            pipeline.InlineParsers.Insert(0, new CharacterMarkParser());
            // Indented text in a Chinese manuscript is a paragraph, not code.
            pipeline.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
