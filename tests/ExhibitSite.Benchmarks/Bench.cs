using ExhibitSite.Benchmarks.Corpus;
using ExhibitSite.Benchmarks.Measuring;
using ExhibitSite.Benchmarks.Peers;
using ExhibitSite.Benchmarks.Reports;

namespace ExhibitSite.Benchmarks;

/// <summary>The measurements: programs take turns, every build into an empty folder, nothing but the build on the clock.</summary>
/// <param name="ours">Our program.</param>
/// <param name="peer">The one beside it; null for none.</param>
/// <param name="folder">Where inputs and sites are written.</param>
/// <param name="keeps">False to remove inputs and sites when their size is measured.</param>
/// <param name="say">Told how far it is.</param>
internal sealed class Bench(Exhibit ours, IPeer? peer, string folder, bool keeps, Action<string> say)
{
    private const int StartUps = 10;

    /// <summary>The shortest run there is, so that what every command pays is known.</summary>
    public IReadOnlyList<Cost> StartUp() => [.. Enumerable.Range(0, StartUps).Select(_ => Stopwatches.Measure(ours.StartUp))];

    /// <summary>One size, so many rounds.</summary>
    public Comparison Compare(int items, int rounds)
    {
        var archive = MadeUpArchive.Of(items);
        IPeer[] programs = peer is null ? [ours] : [ours, peer];
        foreach (var program in programs)
        {
            Files.Remove(InputOf(program));
            program.WriteInput(archive, InputOf(program));
        }
        var costs = programs.ToDictionary(p => p.Name, _ => new List<Cost>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes, as the second finds the machine warmer.
            foreach (var program in round % 2 == 0 ? programs : programs.Reverse())
            {
                Files.Remove(SiteOf(program));
                costs[program.Name].Add(Stopwatches.Measure(program.Command(InputOf(program), SiteOf(program))));
                say($"{items} items, round {round + 1}: {program.Name} {costs[program.Name][^1].WallSeconds:0.0} s");
            }
        }
        var unchanged = Enumerable.Range(0, rounds).Select(_ => Stopwatches.Measure(ours.Command(InputOf(ours), SiteOf(ours)))).ToList();
        var runs = programs.Select(p => new Runs(p.Name, costs[p.Name], SiteSize.Of(SiteOf(p)))).ToList();
        if (!keeps) foreach (var program in programs) Clear(program);
        return new Comparison(items, archive.Units.Count, archive.People.Count + archive.Places.Count + archive.Subjects.Count, runs, unchanged);
    }

    private void Clear(IPeer program)
    {
        Files.Remove(InputOf(program));
        Files.Remove(SiteOf(program));
    }

    private string InputOf(IPeer program) => Path.Combine(folder, "work", program.Name, "input");

    private string SiteOf(IPeer program) => Path.Combine(folder, "work", program.Name, "site");
}
