using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ExhibitSite.Benchmarks.Corpus;
using ExhibitSite.Benchmarks.Measuring;
using ExhibitSite.Benchmarks.Peers;

namespace ExhibitSite.Benchmarks.Live;

/// <summary>How long somebody waits who writes: from saving a record to its page in Chromium, and for builds that have little to do.</summary>
/// <param name="program">Our <c>exhibit.dll</c>.</param>
/// <param name="folder">Where inputs and sites are written.</param>
/// <param name="counts">How many edits and builds of unchanged input are measured, and how many builds after a change.</param>
/// <param name="say">Told how far it is.</param>
internal sealed class LiveBench(string program, string folder, (int Edits, int Rounds) counts, Action<string> say)
{
    // The first edits are slower, as they run code that was never run before.
    private const int WarmUp = 5;
    private const int StartUps = 10;
    private readonly Exhibit _ours = new(program);

    /// <summary>One size.</summary>
    public async Task<LiveSize> MeasureAsync(int items)
    {
        var (input, site) = (Path.Combine(folder, "input"), Path.Combine(folder, "site"));
        Files.Remove(input);
        var archive = MadeUpArchive.Of(items);
        _ours.WriteInput(archive, input);
        var record = archive.Items[items / 2];
        var file = Path.Combine(input, "items", record.File, record.Id + ".md");
        var shown = Chromium.Path is null ? [] : await EditAsync(input, file, $"items/{record.Id}/");
        return new LiveSize(items, shown, Builds(input, site, file));
    }

    private async Task<IReadOnlyList<Shown>> EditAsync(string input, string file, string page)
    {
        using var preview = Programs.Start(["dotnet", program, "preview", "--input", input, "--port", "0"], quietly: true);
        // A full pipe would stop it.
        preview.ErrorDataReceived += static (_, _) => { };
        preview.BeginErrorReadLine();
        try
        {
            var address = (await preview.StandardOutput.ReadLineAsync())!.Split('：', '（')[1];
            using var browser = await Chromium.StartAsync();
            var reader = await browser.OpenAsync(address + page);
            await browser.EvaluateAsync(reader, Observer);
            var (all, original) = (new List<Shown>(), await File.ReadAllTextAsync(file));
            for (var i = 0; i < counts.Edits + WarmUp; i++)
            {
                var mark = $"第{i.ToString(CultureInfo.InvariantCulture)}次修改";
                // Half of the edits change the title, which stands on other pages too, half the text.
                var text = i % 2 == 0 ? original.Replace("title: ", $"title: {mark}", StringComparison.Ordinal) : original + $"\n{mark}。\n";
                var waiting = browser.EvaluateAsync(reader, $"exhibitSeen('{mark}')");
                await Task.Delay(150);
                var saved = Now();
                await File.WriteAllTextAsync(file, text);
                var seen = (JsonArray)await waiting;
                var row = new Shown(seen[0]!.GetValue<double>() - saved, seen[1]!.GetValue<double>() - saved, Math.Abs(seen[2]!.GetValue<double>()) < 1);
                if (i >= WarmUp) all.Add(row);
                say(string.Create(CultureInfo.InvariantCulture, $"edit {i + 1}: told {row.ToldMs:0} ms, shown {row.ShownMs:0} ms{(row.KeptScroll ? "" : ", scroll lost")}"));
            }
            await File.WriteAllTextAsync(file, original);
            return all;
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
            await preview.WaitForExitAsync();
        }
    }

    // A page that began anew would not know it: then the wait fails, and the measurement with it.
    private const string Observer =
        """
        new Promise((done) => {
          const begin = () => {
            scrollTo({ top: document.documentElement.scrollHeight / 3, behavior: "instant" });
            let told = 0;
            new EventSource("/__preview/events").addEventListener("state", () => { told = performance.timeOrigin + performance.now(); });
            globalThis.exhibitSeen = (mark) => new Promise((seen) => {
              // What somebody reads must not move. The way from the top of the page may well become longer or shorter: a browser makes up for what changes above.
              const heights = Array.from({ length: 17 }, (_, i) => 0.5 + (i % 2 ? -1 : 1) * Math.ceil(i / 2) * 0.05);
              const sight = heights.flatMap((height) => [0.5, 0.35, 0.65, 0.2].map((width) => document.elementFromPoint(innerWidth * width, innerHeight * height)));
              const read = sight.find((element) => element && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
              const stood = read.getBoundingClientRect().top;
              const look = () => {
                if (!document.querySelector("main").textContent.includes(mark)) return;
                watch.disconnect();
                // After the next frame it is on the screen.
                requestAnimationFrame(() => setTimeout(() => seen([told, performance.timeOrigin + performance.now(), read.isConnected ? read.getBoundingClientRect().top - stood : 1e6])));
              };
              const watch = new MutationObserver(look);
              watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
            });
            setTimeout(() => done(true), 500);
          };
          if (document.readyState === "complete") begin(); else addEventListener("load", begin);
        })
        """;

    private static double Now() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;

    private LiveBuilds Builds(string input, string site, string file)
    {
        var startUp = Enumerable.Range(0, StartUps).Select(_ => Stopwatches.Measure(_ours.StartUp)).ToList();
        Files.Remove(site);
        var command = _ours.Command(input, site);
        var clean = Stopwatches.Measure(command);
        say(string.Create(CultureInfo.InvariantCulture, $"clean build {clean.WallSeconds:0.00} s"));
        var unchanged = Enumerable.Range(0, counts.Edits).Select(_ => Stopwatches.Measure(command)).ToList();
        var changed = new List<Cost>();
        var original = File.ReadAllText(file);
        for (var i = 0; i < counts.Rounds; i++)
        {
            File.WriteAllText(file, original + $"\n第{i}次修改。\n");
            changed.Add(Stopwatches.Measure(command));
            say(string.Create(CultureInfo.InvariantCulture, $"build after a change: {changed[^1].WallSeconds:0.00} s"));
        }
        File.WriteAllText(file, original);
        return new LiveBuilds(startUp, clean, unchanged, changed);
    }
}
