using System.Globalization;
using System.Text;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>A page to search in.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Text">Its text.</param>
internal sealed record PageText(string Id, string Title, string Text);

/// <summary>Pages put together from poems by a seeded draw, and what is asked of them.</summary>
internal static class PageTexts
{
    private const int PageLength = 300;
    private const int Seed = 1712;
    private const int LongestQuery = 6;

    // How often a query is so long: most words that readers type are names of two to four characters.
    private static readonly int[] Lengths = [2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6];

    /// <summary>Pages of 300 characters.</summary>
    public static IReadOnlyList<PageText> Of(IReadOnlyList<Poem> poems, int count)
    {
        var order = Enumerable.Range(0, poems.Count).ToArray();
        new Random(Seed).Shuffle(order);
        var pages = new List<PageText>(count);
        var text = new StringBuilder();
        for (var at = 0; pages.Count < count; at++)
        {
            text.Append(poems[order[at % order.Length]].Text);
            while (text.Length > PageLength + 1 && pages.Count < count)
            {
                var end = char.IsLowSurrogate(text[PageLength]) ? PageLength + 1 : PageLength;
                pages.Add(new PageText($"p{pages.Count.ToString("00000", CultureInfo.InvariantCulture)}", $"第{pages.Count + 1}葉", text.ToString(0, end)));
                text.Remove(0, end);
            }
        }
        return pages;
    }

    /// <summary>Writes the pages as a site would have them.</summary>
    public static void Write(IReadOnlyList<PageText> pages, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var page in pages)
            File.WriteAllText(
                Path.Combine(folder, page.Id + ".html"),
                $"<!doctype html>\n<html lang=\"zh-Hant\">\n<head><meta charset=\"utf-8\"><title>{page.Title}</title></head>\n<body><main data-pagefind-body><h1>{page.Title}</h1><p>{page.Text}</p></main></body>\n</html>\n");
    }

    /// <summary>Strings that stand in texts, each within a clause.</summary>
    public static IReadOnlyList<string> Queries(IReadOnlyList<string> texts, int count)
    {
        var random = new Random(Seed);
        var queries = new HashSet<string>(StringComparer.Ordinal);
        while (queries.Count < count)
        {
            var text = texts[random.Next(texts.Count)];
            var length = Lengths[random.Next(Lengths.Length)];
            if (text.Length <= LongestQuery) continue;
            var query = text.Substring(random.Next(text.Length - length), length);
            if (query.All(static c => !char.IsSurrogate(c) && UnicodeForms.ClassOf(c) == CodePointClass.Han)) queries.Add(query);
        }
        return [.. queries];
    }

    /// <summary>For each query the ids of the pages that hold it, whatever the form of its characters: a plain scan.</summary>
    public static IReadOnlyList<HashSet<string>> Truth(IReadOnlyList<PageText> pages, IReadOnlyList<string> queries)
    {
        var folder = new TextFolder(FoldTable.Standard);
        var folded = pages.Select(page => (page.Id, Text: FoldedText.Print(folder.Fold(page.Text).CodePoints))).ToList();
        return [.. queries.Select(query => FoldedText.Print(folder.Fold(query).CodePoints)).Select(query => folded.Where(page => page.Text.Contains(query, StringComparison.Ordinal)).Select(static page => page.Id).ToHashSet())];
    }
}
