using ExhibitSite.Benchmarks;
using ExhibitSite.Benchmarks.Live;
using ExhibitSite.Benchmarks.Measuring;
using ExhibitSite.Benchmarks.Media;
using ExhibitSite.Benchmarks.Peers;
using ExhibitSite.Benchmarks.Reports;
using ExhibitSite.Benchmarks.Search;

if (args is [MediaStage.Word, ..]) return MediaStage.Run(args.AsSpan(1));
if (args is [SearchStage.Word, ..]) return SearchStage.Run(args.AsSpan(1));
if (Request.Read(args) is not { } request)
{
    Console.Error.WriteLine(Request.Usage);
    return 2;
}
var folder = Path.GetFullPath(request.Folder);
if (request.Media)
{
    var modules = Path.GetFullPath(Path.Combine("site", "web"));
    if (Published.FindStages(folder) is not { } stages) return 1;
    var works = new MediaBench(Path.Combine(folder, "media"), modules, stages, request.Rounds, request.Pages, Console.WriteLine).Run();
    var tools = $"{DateTime.UtcNow:yyyy-MM-dd}; {Environment.ProcessorCount} cores; .NET {Environment.Version}; {Programs.Ask("vips", "--version")}; Node {Programs.Ask("node", "--version")} with npm's sharp";
    var media = MediaTables.Of(works, tools);
    Console.WriteLine(media);
    if (request.Page is not null) File.WriteAllText(request.Page, media);
    return 0;
}
if (Published.Find(request, folder) is not { } program) return 1;
if (request.Search)
{
    if (Published.FindStages(folder) is not { } stages) return 1;
    var search = new SearchBench(Path.Combine(folder, "search"), Path.GetFullPath(Path.Combine("site", "web")), program, stages, request.Rounds, Console.WriteLine);
    if (!search.Prepare()) return 1;
    var sizes = new List<SearchSize>();
    foreach (var size in request.Sizes) sizes.Add(await search.CompareAsync(size));
    var tools = $"{DateTime.UtcNow:yyyy-MM-dd}; {Environment.ProcessorCount} cores; .NET {Environment.Version}; Pagefind 1.6.0; Node {Programs.Ask("node", "--version")}";
    var found = SearchTables.Of(sizes, request.Documents > 0 ? search.Many(request.Documents) : null, tools);
    Console.WriteLine(found);
    if (request.Page is not null) File.WriteAllText(request.Page, found);
    return 0;
}
if (request.Live)
{
    var live = new LiveBench(program, Path.Combine(folder, "live"), request.Edits, Console.WriteLine);
    var sizes = new List<LiveSize>();
    foreach (var size in request.Sizes) sizes.Add(await live.MeasureAsync(size));
    var figures = LiveTables.Of(sizes, $"{DateTime.UtcNow:yyyy-MM-dd}; {Environment.ProcessorCount} cores; .NET {Environment.Version}");
    Console.WriteLine(figures);
    if (request.Page is not null) File.WriteAllText(request.Page, figures);
    return 0;
}
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
