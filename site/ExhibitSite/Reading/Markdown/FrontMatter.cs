using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;
using ExhibitSite.Reading.Yaml;

namespace ExhibitSite.Reading.Markdown;

/// <summary>A Markdown file as its curator sees it: fields between two <c>---</c> lines, then the body.</summary>
/// <param name="Fields">The fields; empty when the file has none.</param>
/// <param name="Body">What follows them.</param>
public sealed record FrontMatter(MapValue Fields, MarkdownText Body)
{
    private const string Fence = "---";

    private static readonly Rule Missing = new("EX1030", Severity.Error,
        new("没有字段区", "No front matter"),
        new("文件应当以一行“---”开头，接着是字段，再以一行“---”结束。", "The file should start with a line “---”, then fields, then another “---”."),
        new("在第一行加上“---”，至少写明 title。", "Add “---” as the first line and give at least a title."));

    private static readonly Rule Empty = new("EX1032", Severity.Error,
        new("空文件", "Empty file"),
        new("这个文件里什么也没有。", "There is nothing in this file."),
        new("写上字段区和正文，或删掉这个文件；还没写好的草稿，文件名以下划线开头。", "Write fields and text, or delete the file; the names of drafts start with an underscore."));

    private static readonly Rule Unclosed = new("EX1031", Severity.Error,
        new("字段区没有结束", "Front matter is not closed"),
        new("第一行的“---”没有对应的结束行。", "The “---” of line 1 has no closing line."),
        new("在字段之后单独写一行“---”。", "Write a line “---” after the fields."));

    /// <summary>Splits a file. Faults are reported; the result is as complete as can be.</summary>
    public static FrontMatter Split(string text, string file, Findings findings)
    {
        var none = new MapValue([], new SourceSpan(file, 1, 1)) { IsWhole = false };
        if (string.IsNullOrWhiteSpace(text))
        {
            findings.Report(Empty, SourceSpan.OfFile(file));
            return new FrontMatter(none, new MarkdownText("", file, 1));
        }
        var start = text.IndexOf('\n', StringComparison.Ordinal);
        if (start < 0 || text.AsSpan(0, start).TrimEnd() is not Fence)
        {
            findings.Report(Missing, new SourceSpan(file, 1, 1));
            return new FrontMatter(none, new MarkdownText("", file, 1));
        }
        var (line, position) = (2, start + 1);
        while (position < text.Length)
        {
            var end = text.IndexOf('\n', position);
            if (end < 0) end = text.Length;
            if (text.AsSpan(position, end - position).TrimEnd() is Fence)
            {
                var fields = YamlReader.ReadMap(text[(start + 1)..position], file, 2, findings);
                return new FrontMatter(fields, new MarkdownText(end < text.Length ? text[(end + 1)..] : "", file, line + 1));
            }
            (line, position) = (line + 1, end + 1);
        }
        findings.Report(Unclosed, new SourceSpan(file, 1, 1, Fence.Length));
        return new FrontMatter(none, new MarkdownText("", file, 1));
    }
}
