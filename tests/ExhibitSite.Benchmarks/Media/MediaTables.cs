using System.Globalization;
using System.Text;
using ExhibitSite.Benchmarks.Measuring;

namespace ExhibitSite.Benchmarks.Media;

/// <summary>The measurements of pictures as a page.</summary>
internal static class MediaTables
{
    private const string Before = """
        # Speed of pictures

        Written by `dotnet cake --target=Bench --media`; do not edit by hand. Each way is a process of its own, in turn with the others, into an empty
        folder. The pictures are drawn for it: paper with noise and dark strokes. CPU seconds and their ratios count; wall times depend on what else the machine does. Ratios are ours to the
        other's, taken within a round: median (least–most). `tests/ExhibitSite.Benchmarks/Media` holds it all.


        """;

    /// <summary>The page.</summary>
    public static string Of(IReadOnlyList<MediaWork> works, string tools)
    {
        var text = new StringBuilder(Before.ReplaceLineEndings("\n")).Append(tools).Append(".\n");
        foreach (var work in works)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {work.Title}\n\n| | CPU, s | Wall, s | Peak memory, MiB | CPU, ours to this |\n| --- | --- | --- | --- | --- |\n");
            foreach (var run in work.Runs)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {run.Name} | {Said(run, c => c.CpuSeconds, "0.00")} | {Said(run, c => c.WallSeconds, "0.00")} | {Said(run, c => c.PeakMiB, "0")} | ");
                var isPair = work.IsPaired && run != work.Runs[0] && run.Costs.Count == work.Runs[0].Costs.Count;
                text.Append(isPair && Spread.OfRatios(work.Runs[0].Costs.Select(c => c.CpuSeconds), run.Costs.Select(c => c.CpuSeconds)) is { } ratio ? $"**{ratio.Say("0.00")}**" : "").Append(" |\n");
            }
        }
        return text.ToString();
    }

    private static string Said(MediaRuns run, Func<Cost, double?> of, string format) => Spread.Of(run.Costs.Select(of))?.Say(format) ?? "";
}
