using System.Text;
using ExhibitSite.Model.Paths;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>The headings of a text and their anchors, which are the same when it is checked and when it is shown.</summary>
internal static class Headings
{
    /// <summary>Every heading with its text and a unique anchor, in order.</summary>
    public static IEnumerable<(HeadingBlock Heading, string Text, string Anchor)> Anchors(MarkdownDocument document)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var text = PlainText(heading.Inline);
            var anchor = Slug.Anchor(text);
            used[anchor] = used.GetValueOrDefault(anchor) + 1;
            yield return (heading, text, used[anchor] == 1 ? anchor : $"{anchor}-{used[anchor]}");
        }
    }

    private static string PlainText(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var literal in inlines?.FindDescendants<LiteralInline>() ?? []) text.Append(literal.Content.AsSpan());
        return text.ToString().Trim();
    }
}
