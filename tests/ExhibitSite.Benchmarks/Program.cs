using ExhibitSite.Benchmarks;
using ExhibitSite.Benchmarks.Measuring;
using ExhibitSite.Benchmarks.Media;
using ExhibitSite.Benchmarks.Peers;
using ExhibitSite.Benchmarks.Reports;

if (args is [MediaStage.Word, ..]) return MediaStage.Run(args.AsSpan(1));
if (Request.Read(args) is not { } request)
{
    Console.Error.WriteLine(Request.Usage);
    return 2;
}
var folder = Path.GetFullPath(request.Folder);
if (request.Media)
{
    var modules = Path.GetFullPath(Path.Combine("site", "web"));
    var works = new MediaBench(Path.Combine(folder, "media"), modules, request.Rounds, request.Pages, Console.WriteLine).Run();
    var tools = $"{DateTime.UtcNow:yyyy-MM-dd}; {Environment.ProcessorCount} cores; .NET {Environment.Version}; {Programs.Ask("vips", "--version")}; Node {Programs.Ask("node", "--version")} with npm's sharp";
    var media = MediaTables.Of(works, tools);
    Console.WriteLine(media);
    if (request.Page is not null) File.WriteAllText(request.Page, media);
    return 0;
}
if (Published.Find(request, folder) is not { } program) return 1;
var ours = new Exhibit(program);
var hugo = Hugo.Find();
if (hugo is null) Console.WriteLine("Hugo is not installed: ours is measured alone. Debian, Ubuntu: apt-get install hugo");
if (!Stopwatches.IsComplete) Console.WriteLine("No GNU time: neither CPU time nor memory is measured. Debian, Ubuntu: apt-get install time");
var bench = new Bench(ours, hugo, folder, request.Keeps, Console.WriteLine);
var results = new Results(
    DateOnly.FromDateTime(DateTime.UtcNow), Environment.ProcessorCount, ours.Version, Environment.Version.ToString(), hugo?.Version,
    bench.StartUp(), [.. request.Sizes.Select(size => bench.Compare(size, request.Rounds))]);
var page = Tables.Of(results);
Console.WriteLine();
Console.WriteLine(page);
File.WriteAllText(Path.Combine(folder, "results.md"), page);
File.WriteAllText(Path.Combine(folder, "results.json"), Json.Of(results));
if (request.Page is not null) File.WriteAllText(request.Page, BenchmarkPage.Of(page));
return 0;
