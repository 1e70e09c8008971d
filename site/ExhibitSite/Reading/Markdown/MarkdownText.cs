using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Markdown;

/// <summary>A Markdown text and where it came from. It is parsed twice, when read and when shown, as keeping trees costs more than parsing.</summary>
/// <param name="Text">The Markdown, LF line ends.</param>
/// <param name="File">The input file.</param>
/// <param name="FirstLine">The line of the file on which the text starts, from 1.</param>
public sealed record MarkdownText(string Text, string File, int FirstLine)
{
    /// <summary>The place of a Markdig line and column, which both count from 0.</summary>
    public SourceSpan At(int line, int column, int length = 0) => new(File, FirstLine + line, column + 1, length);
}
