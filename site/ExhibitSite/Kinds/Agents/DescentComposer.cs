using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Agents;

/// <summary>The genealogies.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Trees">Each tree, drawn and as a list.</param>
public sealed record DescentView(Heading Heading, ImmutableArray<DescentTree> Trees);

/// <summary>One tree of descent.</summary>
/// <param name="Anchor">Id of its heading.</param>
/// <param name="Title">Whose descendants.</param>
/// <param name="Drawing">The drawing.</param>
/// <param name="Top">The same people as a list.</param>
public sealed record DescentTree(string Anchor, string Title, BlockView Drawing, DescentLine Top);

/// <summary>A person of the list.</summary>
/// <param name="Person">The name, leading to the page.</param>
/// <param name="Life">The years; null when not known.</param>
/// <param name="Spouses">Husbands or wives.</param>
/// <param name="Children">The children, in order.</param>
public sealed record DescentLine(Link Person, string? Life, ImmutableArray<Link> Spouses, ImmutableArray<DescentLine> Children);

/// <summary>Composes the page of genealogies.</summary>
internal static class DescentComposer
{
    /// <summary>The page; none when no descent is recorded.</summary>
    public static IEnumerable<ListPage> Pages(ICatalogue catalogue)
    {
        var trees = new Descent(catalogue).Trees();
        if (!trees.IsEmpty) yield return new ListPage(SitePaths.Descent, page => Compose(trees, page));
    }

    private static PageContent Compose(ImmutableArray<DescentNode> trees, PageContext page)
    {
        var words = page.Words;
        var view = new DescentView(
            new Heading(words.Agents, words.Genealogies, null, null, words.GenealogiesSummary, null),
            [.. trees.Select((t, i) => new DescentTree($"tree-{i + 1}", Words.Fill(words.DescentOf, t.Person.Title), DescentDrawing.Of(t, $"drawn-{i + 1}", page), LineOf(t, page)))]);
        return PageContent.Of<DescentPage, DescentView>("descent", words.Genealogies, view) with
        {
            Area = "agents",
            Description = words.GenealogiesSummary,
            Crumbs = [new Link(page.To(SitePath.Page("agents")), words.Agents)],
        };
    }

    private static DescentLine LineOf(DescentNode node, PageContext page) => new(
        page.LinkTo(node.Person), AgentComposer.LifeSpan(node.Person), [.. node.Spouses.Select(page.LinkTo)], [.. node.Children.Select(c => LineOf(c, page))]);
}
