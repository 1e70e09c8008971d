using ExhibitSite.Benchmarks.Peers;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>The same pages as the input of a site, so that search is measured within all else that a build does.</summary>
internal static class WholeSite
{
    private const int PagesOfFile = 100;
    private const string Opened = "retention: 永久\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 开放审核组, on: 2026-03-02, basis: 编造, batch: 2026-1 }\n";

    /// <summary>Writes the input.</summary>
    public static void WriteInput(IReadOnlyList<PageText> pages, string folder)
    {
        Files.Remove(folder);
        Files.Write(folder, "site.yml", "title: 詩葉\nsummary: 为测量而汇编的诗。\nlanguages: [zh-Hans]\nbase-url: https://bench.example/\nfooter: 诗取自 npm 的 chinese-poetry。\ninstitution:\n  name: 诗馆\n  code: 000000\n");
        foreach (var area in new[] { "fonds", "items" }) Files.Write(folder, $"{area}/_defaults.yml", "early-opening: 为测量而编造\n");
        Files.Write(folder, "fonds/f.md", Unit("诗", "fonds", "F", "", "retention: 永久\n"));
        for (var at = 0; at < pages.Count; at++)
        {
            if (at % PagesOfFile == 0) Files.Write(folder, $"fonds/f{at / PagesOfFile}.md", Unit($"第{(at / PagesOfFile) + 1}册", "file", $"F-{at / PagesOfFile}", "f", Opened));
            Files.Write(
                folder, $"items/{pages[at].Id}.md",
                $"---\ntitle: {pages[at].Title}\ncode: F-{at / PagesOfFile}-{at % PagesOfFile}\nparent: f{at / PagesOfFile}\ncreator: [诗人]\nextent: 1 叶\n{Opened}---\n\n{pages[at].Text}\n");
        }
    }

    private static string Unit(string title, string level, string code, string parent, string more) =>
        $"---\ntitle: {title}\nlevel: {level}\ncode: {code}\n{(parent.Length > 0 ? $"parent: {parent}\n" : "")}creator: [诗馆]\nextent: 若干件\n{more}---\n\n{title}。\n";
}
