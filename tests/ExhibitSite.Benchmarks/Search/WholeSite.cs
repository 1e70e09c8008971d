using ExhibitSite.Benchmarks.Peers;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>The same pages as the input of a site, so that search is measured within all else that a build does.</summary>
internal static class WholeSite
{
    /// <summary>Writes the input.</summary>
    public static void WriteInput(IReadOnlyList<PageText> pages, string folder)
    {
        Files.Remove(folder);
        Files.Write(folder, "site.yml", "title: 詩葉\nsummary: 为测量而汇编的诗。\nlanguages: [zh-Hans]\nbase-url: https://bench.example/\nfooter: 诗取自 npm 的 chinese-poetry。\n");
        foreach (var page in pages) Files.Write(folder, $"pages/{page.Id}.md", $"---\ntitle: {page.Title}\n---\n\n{page.Text}\n");
    }
}
