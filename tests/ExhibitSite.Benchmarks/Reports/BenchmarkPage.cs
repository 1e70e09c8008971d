namespace ExhibitSite.Benchmarks.Reports;

/// <summary>The page of the last figures, for readers of the documentation.</summary>
internal static class BenchmarkPage
{
    private const string Before = """
        # Speed, size and scale

        Written by `dotnet cake --target=Bench`; do not edit by hand. Each program builds the same made-up archive as a process of its own,
        in turn with the other, into an empty folder; deleting the folder is not on the clock. Wall times depend on what else the machine does;
        the ratios, taken within a round, much less. `tests/ExhibitSite.Benchmarks` holds the archive, Hugo's templates and this page's text.

        What both programs make of it: a page for each item with its description, breadcrumbs, place in the tree and neighbours, metadata
        and structured data; a page for each fonds, series and file with what lies below it; a page for each person, place and subject with up to 40 of the items that name it; indices
        by pinyin and by strokes, the tree of all units, contents, home page, 404, feed, sitemap, robots.txt.

        Where they differ, it is mostly to the peer's favour:

        - Hugo computes no related records: `.Related` of this version grows with the square of the archive. Ours does.
        - Hugo converts no calendars and knows neither pinyin nor strokes: it finds the results in its front matter. Ours computes them.
        - Hugo checks no references, opening reviews, dates or codes. Ours refuses to build when they are wrong.
        - Ours draws maps of places and links relatively, so that the site works below any address.
        - Ours writes its styles and scripts as files, and a list of the files it wrote, for the next build; Hugo's styles would come with a theme.


        """;

    /// <summary>The page.</summary>
    public static string Of(string tables) => Before.ReplaceLineEndings("\n") + tables;
}
