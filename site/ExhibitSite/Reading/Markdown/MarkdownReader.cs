using ExhibitSite.Model.Diagnostics;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ExhibitSite.Reading.Markdown;

/// <summary>Markdown → Markdig's tree, with our references, evidence marks and directives, and without HTML.</summary>
public static class MarkdownReader
{
    private const int MostBracketsInAParagraph = 2_000;

    private static readonly Rule TooDeep = new("EX1042", Severity.Error,
        new("Markdown 嵌套过深", "Markdown nested too deeply"),
        new("正文里的引用、列表或括号嵌套过深，无法读取。", "Quotations, lists or brackets in the body are nested too deeply to be read."),
        new("减少层级；检查是否有成串多余的“>”“-”或“[”。", "Use fewer levels; look for runs of stray “>”, “-” or “[”."));

    private static readonly Rule TooManyBrackets = new("EX1043", Severity.Error,
        new("一段里的方括号太多", "Too many brackets in one paragraph"),
        new("这一段有 {0} 个“[”，超过上限 {1}。", "This paragraph has {0} “[”; the limit is {1}."),
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
            return FullWidthSpaces.Parse(source.Text, Dialect);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against trees that would overflow the stack.
            findings.Report(TooDeep, source.At(0, 0));
            return null;
        }
    }

    // Link parsing is quadratic in open brackets: 20,000 of them took 9 s.
    private static bool IsReasonable(MarkdownText source, Findings findings)
    {
        var (line, paragraphLine, brackets, empty) = (0, 0, 0, true);
        foreach (var c in source.Text)
        {
            if (c == '[') brackets++;
            if (c == '\n')
            {
                line++;
                if (empty) (brackets, paragraphLine) = (0, line);
                empty = true;
            }
            else if (!char.IsWhiteSpace(c)) empty = false;
            if (brackets <= MostBracketsInAParagraph) continue;
            findings.Report(TooManyBrackets, source.At(paragraphLine, 0), $"> {MostBracketsInAParagraph}", $"{MostBracketsInAParagraph}");
            return false;
        }
        return true;
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
