using System.Buffers;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;
using ExhibitSite.Reading.Yaml;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using SourceSpan = ExhibitSite.Model.Diagnostics.SourceSpan;

namespace ExhibitSite.Reading.Markdown;

/// <summary>A block of an exhibition: <c>:::figure</c>, lines of fields, a blank line, Markdown, <c>:::</c>.</summary>
/// <param name="Name">The word after the colons, as written.</param>
/// <param name="Fields">The lines of fields; empty when there are none.</param>
/// <param name="Content">The Markdown blocks after them.</param>
/// <param name="Span">The opening line.</param>
public sealed record Directive(string Name, MapValue Fields, IReadOnlyList<Block> Content, SourceSpan Span)
{
    /// <summary>The text it stands in, for the places of its parts.</summary>
    public required MarkdownText Source { get; init; }

    private static readonly SearchValues<char> LatinName = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-.");

    private static readonly Rule Unclosed = new("EX1040", Severity.Error,
        new("版块没有结束", "Block is not closed"),
        new("版块“:::{0}”没有结束行。", "The block “:::{0}” has no closing line."),
        new("在版块内容之后单独写一行“:::”。", "Write a line “:::” after its content."));

    private static readonly Rule TextTooClose = new("EX1041", Severity.Error,
        new("字段与文字之间缺空行", "No blank line after the fields"),
        new("版块“:::{0}”的字段后面紧跟着文字。", "The fields of “:::{0}” are directly followed by text."),
        new("在最后一个字段与文字之间空一行。", "Leave a blank line between the last field and the text."));

    /// <summary>Reads a container that Markdig found.</summary>
    public static Directive Read(CustomContainer container, MarkdownText source, Findings findings)
    {
        var name = (container.Info ?? "").Trim();
        var span = source.At(container.Line, container.Column, container.OpeningFencedCharCount + name.Length);
        if (container.ClosingFencedCharCount == 0) findings.Report(Unclosed, span, name);
        IReadOnlyList<Block> content = [.. container];
        var none = new MapValue([], span);
        var (lines, fieldLines) = HeadOf(container, source);
        if (fieldLines == 0) return new Directive(name, none, content, span) { Source = source };
        var head = content[0];
        if (fieldLines < lines.Length) findings.Report(TextTooClose, source.At(head.Line + fieldLines, 0), name);
        var fields = YamlReader.ReadMap(string.Join('\n', lines.Take(fieldLines)), source.File, source.FirstLine + head.Line, findings);
        // The entries of a list are a list to Markdown too: what begins among the fields is no text.
        var end = head.Line + fieldLines;
        return new Directive(name, fields, [.. content.SkipWhile(block => block.Line < end)], span) { Source = source };
    }

    // A field without a value on its line may have a list on the lines below it, each beginning with a dash or indented.
    private static int FieldLines(string[] lines)
    {
        var (count, isOpen) = (0, false);
        foreach (var line in lines)
        {
            var isEntry = isOpen && (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith(' '));
            if (!isEntry && !IsFieldLine(line)) break;
            isOpen = isEntry || line.TrimEnd().EndsWith(':');
            count++;
        }
        return count;
    }

    /// <summary>True for a block among the fields: it is data, not prose.</summary>
    public static bool IsFields(Block block, MarkdownText source)
    {
        var top = block;
        while (top.Parent is { } parent and not CustomContainer) top = parent;
        return top.Parent is CustomContainer container && block.Line < container[0].Line + HeadOf(container, source).FieldLines;
    }

    // The lines up to the first empty one, and how many of them are fields.
    private static (string[] Lines, int FieldLines) HeadOf(CustomContainer container, MarkdownText source)
    {
        if (container.Count == 0 || container[0] is not ParagraphBlock head) return ([], 0);
        var text = source.Text.Substring(head.Span.Start, Math.Min(container.Span.End + 1, source.Text.Length) - head.Span.Start);
        var lines = text.Split('\n').TakeWhile(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith(":::", StringComparison.Ordinal)).ToArray();
        return (lines, FieldLines(lines));
    }

    // A Latin name with either colon, or a short Chinese name with a half-width one: "子曰：" is prose, "说明: " is a field.
    private static bool IsFieldLine(string line)
    {
        var colon = line.AsSpan().IndexOfAny(':', '：');
        if (colon is < 1 or > 24) return false;
        var name = line.AsSpan(0, colon);
        if (!name.ContainsAnyExcept(LatinName)) return true;
        if (line[colon] == '：' || colon > 6) return false;
        foreach (var c in name)
            if (c is < '一' or > '鿿') return false;
        return true;
    }
}
