using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Paths;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>The headings of a text and their anchors, which are the same when it is checked and when it is shown.</summary>
internal static partial class Headings
{
    /// <summary>The ids that pages give their own parts. A heading of that name would be the second element of one id.</summary>
    public static FrozenSet<string> OfPages { get; } = FrozenSet.Create(StringComparer.Ordinal,
    [
        "access-contact", "access-content", "access-national", "appears", "below", "citation", "citation-text", "compilations", "contents", "decades", "description", "events", "exhibitions", "facts", "idle-left", "idle-title", "items", "main", "materials",
        "notes", "pictures", "pinyin", "place-in-tree", "preface", "related", "rights", "search-results", "search-words", "sheet-title", "source", "statement", "strokes", "suggestions", "terms", "ways",
    ]);

    /// <summary>Every heading with its text and a unique anchor, in order.</summary>
    public static IEnumerable<(HeadingBlock Heading, string Text, string Anchor)> Anchors(MarkdownDocument document)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        // Where to go on counting: a text of nothing but one heading would be counted through for each of them.
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var text = PlainText(heading.Inline);
            var anchor = Slug.Anchor(text);
            if (OfPages.Contains(anchor) || Numbered().IsMatch(anchor)) anchor = "s-" + anchor;
            var free = anchor;
            while (!used.Add(free)) free = $"{anchor}-{next[anchor] = next.GetValueOrDefault(anchor, 1) + 1}";
            yield return (heading, text, free);
        }
    }

    private static string PlainText(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var literal in inlines?.FindDescendants<LiteralInline>() ?? []) text.Append(literal.Content.AsSpan());
        return text.ToString().Trim();
    }

    // Notes, the places that lead to them, page marks, the titles of blocks, steps, questions, terms, citations and recordings.
    [GeneratedRegex(@"^(?:(?:note|ref|map|list|dispute|box|toc|step|term|sound|recording|document)-\d|page-|q\d|cite-|tour-map)")]
    private static partial Regex Numbered();
}
