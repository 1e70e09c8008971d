using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Reading.Markdown;

/// <summary>
/// Keeps the full-width spaces at the beginning of lines, by which Chinese books set verses, raised words and commentary
/// apart. Markdig drops them with the spaces and tabs of CommonMark, so a sign that no text may hold stands in for them
/// while it reads.
/// </summary>
internal static class FullWidthSpaces
{
    private const char Space = '　';
    private const char StandIn = '\uFDD0';

    /// <summary>Parses a text; places are those of the text itself.</summary>
    public static MarkdownDocument Parse(string text, MarkdownPipeline dialect)
    {
        var marked = Mark(text);
        var document = Markdig.Markdown.Parse(marked, dialect);
        if (!ReferenceEquals(marked, text))
            foreach (var literal in document.Descendants<LiteralInline>())
                if (literal.Content.AsSpan().Contains(StandIn)) literal.Content = new StringSlice(literal.Content.ToString().Replace(StandIn, Space));
        return document;
    }

    // One sign for another, so that lines and columns stay. A line of spaces only stays empty.
    private static string Mark(string text)
    {
        if (!text.Contains(Space, StringComparison.Ordinal)) return text;
        var characters = text.ToCharArray();
        var isMarked = false;
        for (var start = 0; start < characters.Length; start = NextLine(characters, start))
        {
            var at = start;
            while (at < characters.Length && characters[at] is '>' or ' ') at++;
            var end = at;
            while (end < characters.Length && characters[end] == Space) end++;
            if (end == at || end == characters.Length || characters[end] == '\n') continue;
            characters.AsSpan(at, end - at).Fill(StandIn);
            isMarked = true;
        }
        return isMarked ? new string(characters) : text;
    }

    private static int NextLine(char[] text, int start)
    {
        var end = Array.IndexOf(text, '\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
