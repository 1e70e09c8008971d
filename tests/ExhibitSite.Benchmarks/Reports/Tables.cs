using System.Globalization;
using System.Text;
using ExhibitSite.Benchmarks.Measuring;

namespace ExhibitSite.Benchmarks.Reports;

/// <summary>The measurements as Markdown tables.</summary>
internal static class Tables
{
    private static readonly (string Name, Func<Cost, double?> Of, string Format)[] Measures =
    [
        ("Wall, s", c => c.WallSeconds, "0.00"), ("CPU, s", c => c.CpuSeconds, "0.00"), ("Peak memory, MiB", c => c.PeakMiB, "0"),
    ];

    /// <summary>All tables.</summary>
    public static string Of(Results results)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{results.Day:yyyy-MM-dd}; {results.Cores} cores; ExhibitSite {results.Version} on .NET {results.Runtime}; ");
        text.Append(results.Hugo is { } hugo ? $"Hugo {hugo}" : "Hugo was not installed").Append(".\n");
        foreach (var comparison in results.Comparisons) Append(text, comparison);
        AppendGrowth(text, results.Comparisons);
        AppendStartUp(text, results.StartUp);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Comparison comparison)
    {
        var (ours, theirs) = (comparison.Programs[0], comparison.Programs.Count > 1 ? comparison.Programs[1] : null);
        text.Append(CultureInfo.InvariantCulture, $"\n## {comparison.Items:#,0} items\n\n");
        text.Append(CultureInfo.InvariantCulture, $"And {comparison.Units:#,0} fonds, series and files, {comparison.Terms:#,0} people, places and subjects. A clean build, rounds: {ours.Clean.Count}; median (least–most).\n\n");
        var other = theirs?.Name;
        text.Append($"| | {ours.Name} |{(other is null ? "" : $" {other} | {ours.Name} / {other} |")}\n| --- | --- |{(other is null ? "" : " --- | --- |")}\n");
        foreach (var (name, of, format) in Measures)
        {
            if (Spread.Of(ours.Clean.Select(of)) is not { } own) continue;
            text.Append($"| {name} | {own.Say(format)} |");
            if (theirs is not null && Spread.Of(theirs.Clean.Select(of)) is { } foreign)
                text.Append($" {foreign.Say(format)} | **{Spread.OfRatios(ours.Clean.Select(of), theirs.Clean.Select(of))!.Say("0.00")}** |");
            text.Append('\n');
        }
        AppendSites(text, ours, theirs);
        text.Append($"\nAgain with nothing changed: {Said(comparison.Unchanged)}.\n");
    }

    private static void AppendSites(StringBuilder text, Runs ours, Runs? theirs)
    {
        Row("Pages a second", r => (r.Site.Pages / Spread.Of(r.Clean.Select(c => (double?)c.WallSeconds))!.Median).ToString("#,0", CultureInfo.InvariantCulture));
        Row("Pages", r => r.Site.Pages.ToString("#,0", CultureInfo.InvariantCulture));
        Row("Other files", r => r.Site.OtherFiles.ToString("#,0", CultureInfo.InvariantCulture));
        Row("Bytes, MiB", r => r.Site.MiB.ToString("0.0", CultureInfo.InvariantCulture));
        Row("Largest page", r => string.Create(CultureInfo.InvariantCulture, $"{r.Site.LargestPage}, {r.Site.LargestPageKiB:0} KiB"));

        void Row(string name, Func<Runs, string> say) => text.Append($"| {name} | {say(ours)} |{(theirs is null ? "" : $" {say(theirs)} | |")}\n");
    }

    private static void AppendGrowth(StringBuilder text, IReadOnlyList<Comparison> comparisons)
    {
        for (var i = 1; i < comparisons.Count; i++)
        {
            var (small, large) = (comparisons[i - 1], comparisons[i]);
            text.Append(CultureInfo.InvariantCulture, $"\n## Growth from {small.Items:#,0} to {large.Items:#,0} items\n\n| | times as much |\n| --- | --- |\n");
            foreach (var (program, before) in large.Programs.Zip(small.Programs))
                foreach (var (name, of, _) in Measures)
                    if (Spread.Of(program.Clean.Select(of)) is { } much && Spread.Of(before.Clean.Select(of)) is { } little)
                        text.Append(CultureInfo.InvariantCulture, $"| {program.Name}: {name.Split(',')[0].ToLowerInvariant()} | {much.Median / little.Median:0.0} |\n");
        }
    }

    private static void AppendStartUp(StringBuilder text, IReadOnlyList<Cost> runs) =>
        text.Append($"\n## Start-up\n\n`exhibit --version`, {runs.Count} runs: {Said(runs)}.\n");

    private static string Said(IReadOnlyList<Cost> runs) =>
        string.Join(", ", Measures.Select(m => Spread.Of(runs.Select(m.Of)) is { } spread ? $"{m.Name.Split(',')[0].ToLowerInvariant()} {spread.Say(m.Format)} {m.Name.Split(' ')[^1]}" : null).OfType<string>());
}
