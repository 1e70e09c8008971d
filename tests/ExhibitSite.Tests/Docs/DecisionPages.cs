using System.Text;

namespace ExhibitSite.Tests.Docs;

/// <summary>The list of decisions, made from their pages.</summary>
internal static class DecisionPages
{
    private const string Folder = "site/docs/decisions";

    /// <summary>The decision pages, by number.</summary>
    public static IEnumerable<string> Files => Repository.Sources(Folder, ".md").Where(file => !file.EndsWith("/index.md", StringComparison.Ordinal));

    /// <summary>The page.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Decisions\n\n");
        page.Append("One page for each decision that shaped the code: what we saw, what we chose, what we gave up. A decision that no longer holds\n");
        page.Append("gets a new page, and the old one a line that points to it. This list is made from the pages.\n\n");
        foreach (var file in Files)
            page.Append($"- [{TitleOf(file)}]({file[(Folder.Length + 1)..]})\n");
        return page.ToString();
    }

    /// <summary>The heading of a page.</summary>
    public static string TitleOf(string file) => File.ReadLines(Repository.At(file)).First()["# ".Length..];
}
