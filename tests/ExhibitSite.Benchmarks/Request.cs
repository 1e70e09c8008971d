using System.Globalization;

namespace ExhibitSite.Benchmarks;

/// <summary>What a run of the benchmark is asked for.</summary>
/// <param name="Sizes">How many items; one table each.</param>
/// <param name="Rounds">How often each program builds each size.</param>
/// <param name="Program">An <c>exhibit.dll</c> to measure; null to publish one as it is released, compiled ahead of time.</param>
/// <param name="Folder">Where inputs, sites and results are written.</param>
/// <param name="Page">The page to write the figures to; null for none.</param>
/// <param name="Keeps">True to leave inputs and sites, for a profiler.</param>
internal sealed record Request(IReadOnlyList<int> Sizes, int Rounds, string? Program, string Folder, string? Page, bool Keeps)
{
    /// <summary>True to measure pictures instead of pages.</summary>
    public bool Media { get; init; }

    /// <summary>How many drawn pages they are measured with.</summary>
    public int Pages { get; init; } = 100;

    /// <summary>True to measure the search instead of pages.</summary>
    public bool Search { get; init; }

    /// <summary>How many short documents the search is measured with besides; 0 for none.</summary>
    public int Documents { get; init; }

    /// <summary>True to measure the preview and small changes instead of clean builds.</summary>
    public bool Live { get; init; }

    /// <summary>How many edits they are measured with.</summary>
    public int Edits { get; init; } = 30;

    /// <summary>How it is called.</summary>
    public const string Usage = """
        Measures a clean build of a made-up archive, beside Hugo where Hugo is installed (Debian, Ubuntu: apt-get install hugo).

          --records=10000      items; several sizes with commas: --records=10000,50000 (the default is 10000)
          --rounds=3           how often each program builds; the programs take turns
          --quick              1,000 items, one round, the program of the last Release build: a check that all this still runs
          --exhibit=PATH       measure this exhibit.dll instead of publishing one
          --folder=PATH        where to work and leave results.md and results.json (artifacts/bench)
          --keep               leave the inputs and the sites in that folder
          --media              pictures instead of pages, beside vips and sharp (Debian, Ubuntu: apt-get install libvips-tools)
          --pages=100          with --media: how many drawn pages
          --search             the search instead of pages, beside Pagefind: npm brings it and the poems that are searched; --records are pages of 300 characters
          --documents=1000000  with --search: also so many short documents
          --live               the preview, as a page in Chromium sees it, and builds with little to do
          --edits=30           with --live: how many edits
          --page=PATH          write the figures to a page, too (site/docs/benchmarks.md)
        """;

    /// <summary>Reads the arguments; null when one is not understood.</summary>
    public static Request? Read(IEnumerable<string> arguments)
    {
        var request = new Request([10_000], 3, Program: null, Path.Combine("artifacts", "bench"), Page: null, Keeps: false);
        foreach (var argument in arguments)
        {
            var (name, value) = argument.Split('=', 2) is [var before, var after] ? (before, after) : (argument, "");
            var changed = name switch
            {
                "--records" => Sized(request, value),
                "--rounds" => Number(value) is { } rounds ? request with { Rounds = rounds } : null,
                "--quick" => request with { Sizes = [1_000], Rounds = 1, Program = Path.Combine("site", "ExhibitSite.Cli", "bin", "Release", "net10.0", "exhibit.dll") },
                "--exhibit" => request with { Program = value },
                "--media" => request with { Media = true },
                "--pages" => Number(value) is { } pages ? request with { Pages = pages } : null,
                "--search" => request with { Search = true },
                "--documents" => Number(value) is { } documents ? request with { Documents = documents } : null,
                "--live" => request with { Live = true },
                "--edits" => Number(value) is { } edits ? request with { Edits = edits } : null,
                "--keep" => request with { Keeps = true },
                "--folder" => request with { Folder = value },
                "--page" => request with { Page = value },
                _ => null,
            };
            if (changed is null) return null;
            request = changed;
        }
        return request;
    }

    private static Request? Sized(Request request, string value)
    {
        var sizes = value.Split(',').Select(Number).ToList();
        return sizes.Contains(null) ? null : request with { Sizes = [.. sizes.OfType<int>()] };
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
