using System.Globalization;
using System.Text;
using ExhibitSite.Benchmarks.Measuring;

namespace ExhibitSite.Benchmarks.Live;

/// <summary>The measurements of waiting as a page.</summary>
internal static class LiveTables
{
    private const string Before = """
        # Speed of the preview and of small changes

        Written by `dotnet cake --target=Bench --live`; do not edit by hand. The archive is the made-up one of [the other figures](benchmarks.md).

        - *Told* and *shown* are what the page in Debian's Chromium observed, after `exhibit preview` had run for some edits: the time from writing one record's file to the event that there is
          something new, and to the frame in which the page has the change. Half of the edits change the title, half the text. The page was scrolled; *scroll kept* counts the edits after which what
          stood in the middle of the screen stood where it was.
        - Builds are processes of their own, from start to end; what is left of them without start-up is what the work took.

        Median (least–most).


        """;

    /// <summary>The page.</summary>
    public static string Of(IReadOnlyList<LiveSize> sizes, string tools)
    {
        var text = new StringBuilder(Before.ReplaceLineEndings("\n")).Append(tools).Append(".\n");
        foreach (var size in sizes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {size.Items:#,0} items\n\n");
            if (size.Edits.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"| one record saved, {size.Edits.Count} edits | ms |\n| --- | --- |\n")
                    .Append($"| told | {Spread.Of(size.Edits.Select(e => (double?)e.ToldMs))!.Say("0")} |\n")
                    .Append($"| shown | **{Spread.Of(size.Edits.Select(e => (double?)e.ShownMs))!.Say("0")}** |\n")
                    .Append(CultureInfo.InvariantCulture, $"| scroll kept | {size.Edits.Count(e => e.KeptScroll)} of {size.Edits.Count} |\n\n");
            var builds = size.Builds;
            var startUp = Spread.Of(builds.StartUp.Select(c => (double?)c.WallSeconds))!.Median;
            text.Append("| `exhibit build` | wall, s | without start-up, s | CPU, s | peak memory, MiB |\n| --- | --- | --- | --- | --- |\n");
            Row(text, "clean", [builds.Clean], startUp);
            Row(text, "nothing changed", builds.Unchanged, startUp);
            Row(text, "one record changed", builds.OneChange, startUp);
            text.Append(CultureInfo.InvariantCulture, $"\nStart-up (`exhibit --version`): {startUp:0.00} s. Builds: {builds.Unchanged.Count} with nothing changed, {builds.OneChange.Count} after a change.\n");
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, IReadOnlyList<Cost> costs, double startUp) => text.Append(
        $"| {name} | {Said(costs, c => c.WallSeconds, "0.00")} | {Said(costs, c => c.WallSeconds - startUp, "0.00")} | {Said(costs, c => c.CpuSeconds, "0.00")} | {Said(costs, c => c.PeakMiB, "0")} |\n");

    private static string Said(IReadOnlyList<Cost> costs, Func<Cost, double?> value, string format) => Spread.Of(costs.Select(value))?.Say(format) ?? "–";
}
