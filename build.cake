using System.Text.RegularExpressions;
using System.Xml.Linq;

// The project's commands: dotnet cake --target=<one of them>. Default builds the flagship site.
var target = Argument("target", "Default");
var port = Argument("port", "5080");

var root = MakeAbsolute(Directory("."));
var web = root.Combine("site/web");
var output = root.Combine("output");
var results = root.Combine("artifacts/tests");
const int OldestNode = 20;
const int LinesOfATest = 5;
const int MostTriedAgain = 3;
var exhibit = root.CombineWithFilePath("site/ExhibitSite.Cli/bin/Release/net10.0/exhibit.dll");

// Nothing may fetch a browser of its own, and no tool may report home.
var environment = new Dictionary<string, string>
{
    ["PUPPETEER_SKIP_DOWNLOAD"] = "1",
    ["PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"] = "1",
    ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    ["DOTNET_NOLOGO"] = "1",
};

// What the tests of all suites gave; printed as the very last line, after the tests that failed and those that did so only once.
var (passed, failed) = (0, 0);
var remembered = new List<string>();

int Start(string program, DirectoryPath folder, params string[] arguments) =>
    StartProcess(program, SettingsOf(folder, arguments));

ProcessSettings SettingsOf(DirectoryPath folder, string[] arguments) =>
    new() { Arguments = ArgumentsOf(arguments), WorkingDirectory = folder, EnvironmentVariables = environment };

ProcessArgumentBuilder ArgumentsOf(string[] arguments)
{
    var builder = new ProcessArgumentBuilder();
    foreach (var argument in arguments) builder.AppendQuoted(argument);
    return builder;
}

void Run(string program, params string[] arguments)
{
    var code = Start(program, root, arguments);
    if (code != 0) throw new CakeException(code, $"{program} {string.Join(' ', arguments)} ended with exit code {code}");
}

// Node is the one thing beside the SDK that a machine must bring.
void RequireNode()
{
    var found = "none was found";
    try
    {
        if (StartProcess("node", new ProcessSettings { Arguments = "--version", RedirectStandardOutput = true }, out var said) == 0 && said.FirstOrDefault() is { } version)
        {
            if (Regex.Match(version, @"^v(\d+)\.") is { Success: true } number && int.Parse(number.Groups[1].Value) >= OldestNode) return;
            found = $"{version} was found";
        }
    }
    catch (System.ComponentModel.Win32Exception) { }
    throw new CakeException($"Node.js {OldestNode} or newer is needed for the browser files ({found}): https://nodejs.org");
}

void Exhibit(params string[] arguments) => Run("dotnet", [exhibit.FullPath, .. arguments]);

// Under which address the site will stand; every link is relative, so only the canonical addresses and feeds need it.
string[] BaseUrl() => EnvironmentVariable("EXHIBIT_BASE_URL") is { Length: > 0 } url ? ["--base-url", url] : [];

// Everything, tests and their browser driver too.
Task("Restore")
    .Does(() =>
    {
        RequireNode();
        Run("dotnet", "restore", "ExhibitSite.sln", "--locked-mode");
    });

// Who builds a site waits for no test's packages.
Task("RestoreSite")
    .Does(() =>
    {
        RequireNode();
        Run("dotnet", "restore", "site/ExhibitSite.Cli", "--locked-mode");
    });

// The project file of the library builds the browser's files with npm when they are missing or outdated.
Task("Build")
    .IsDependentOn("RestoreSite")
    .Does(() => Run("dotnet", "build", "site/ExhibitSite.Cli", "-c", "Release", "--no-restore", "-v", "quiet"));

Task("Default")
    .Description("Builds the flagship site from input/ into output/.")
    .IsDependentOn("Build")
    .Does(() =>
    {
        Exhibit(["build", "--input", "input", "--output", "output", .. BaseUrl()]);
        Information("");
        Information("The site is in {0}.", output.FullPath);
        Information("To look at it: dotnet cake --target=Preview");
    });

Task("Preview")
    .Description("Serves the site on this machine, rebuilds what changes and reloads the browser; --port=5080.")
    .IsDependentOn("Build")
    .Does(() => Exhibit("preview", "--input", "input", "--port", port));

Task("Ci")
    .Description("Check, build, audit: what a publishing host runs. Leaves output/.")
    .IsDependentOn("Build")
    .Does(() =>
    {
        Exhibit("check", "--input", "input");
        Exhibit(["build", "--input", "input", "--output", "output", "--clean", .. BaseUrl()]);
        Exhibit(["audit", "--output", "output", "--input", "input", .. BaseUrl()]);
    });

Task("Screenshot")
    .Description("Takes the pictures of the flagship that the README shows, from what Default built.")
    .IsDependentOn("Default")
    .Does(() =>
    {
        RequireChromium();
        Picture("index.html", "home", 1280, 860);
        Picture("items/kangxi-edict-1710/index.html", "item", 1280, 860);
    });

// Passed on as they are given to Cake.
IEnumerable<string> BenchArguments() =>
    new[] { "records", "rounds", "page", "pages", "documents", "edits" }.Where(name => HasArgument(name)).Select(name => $"--{name}={Argument<string>(name)}")
        .Concat(new[] { "quick", "media", "search", "live" }.Where(HasArgument).Select(name => $"--{name}"));

Task("Bench")
    .Description("Speed, size and scale, beside Hugo; --records=10000,50000 --rounds=3, or --page=site/docs/benchmarks.md to keep the figures; --media --page=site/docs/benchmarks-media.md for pictures; --search --page=site/docs/benchmarks-search.md for the search, beside Pagefind; --documents=1000000 for many short documents; --live --page=site/docs/benchmarks-live.md for the preview and small changes.")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", ["run", "--project", "tests/ExhibitSite.Benchmarks", "-c", "Release", "--", .. BenchArguments()]));

Task("Lighthouse")
    .Description("Pages of the flagship as Lighthouse sees them on a telephone, from what Default built; writes site/docs/benchmarks-pages.md and fails below its marks.")
    .IsDependentOn("Default")
    .Does(() =>
    {
        RequireChromium();
        if (Start("npm", root.Combine("tests/lighthouse"), "ci", "--ignore-scripts", "--no-audit", "--no-fund") != 0) throw new CakeException("npm ci failed in tests/lighthouse");
        Run("node", "tests/lighthouse/run.mjs", "output", "site/docs/benchmarks-pages.md");
    });

Task("Smells")
    .Description("Counts the twelve smells that review looks for; a hit is a question, not a verdict.")
    .Does(() => Run("bash", ".ci/smells"));

Task("Test")
    .Description("Every test: C#, TypeScript, browser.")
    .Does(() =>
    {
        CleanDirectory(results);
        RequireNode();
        RequireChromium();
        RequirePostgres();
        if (!Suite("build", () => Start("dotnet", root, "build", "ExhibitSite.sln", "-c", "Release", "-v", "quiet"))) return;
        NodeSuites();
        DotNetSuites(TestProjects(), "Category!=Prove");
    });

// Too long for every run: exhaustive tables, whole corpora. Test leaves them out.
Task("Prove")
    .Description("The long proofs: every test marked [Trait(\"Category\", \"Prove\")].")
    .Does(() =>
    {
        CleanDirectory(results);
        var projects = TestProjects().Where(HasProofs).ToList();
        if (projects.Count == 0)
        {
            Information("No test is marked Category=Prove.");
            return;
        }
        RequireNode();
        if (projects.Any(p => p.FullPath.Contains("Browser", StringComparison.Ordinal))) RequireChromium();
        RequireLibreOffice();
        foreach (var project in projects)
            if (Suite("build", () => Start("dotnet", root, "build", project.FullPath, "-c", "Release", "-v", "quiet"))) DotNetSuite(project, "Category=Prove");
    });

RunTarget(target);

// After Cake's own report, so that it is the last line.
var isTest = target.Equals("Test", StringComparison.OrdinalIgnoreCase);
if (isTest || target.Equals("Prove", StringComparison.OrdinalIgnoreCase))
{
    remembered.ForEach(Console.WriteLine);
    Console.WriteLine($"{passed} passed, {failed} failed");
    Console.Out.Flush();
    System.Environment.Exit(failed == 0 && (passed > 0 || !isTest) ? 0 : 1);
}

// --- the suites ---------------------------------------------------------------------------------

// Runs one step of the tests that has no counts of its own: counted only when it fails.
bool Suite(string name, Func<int> run)
{
    Information("\n== {0}", name);
    var clock = System.Diagnostics.Stopwatch.StartNew();
    var code = run();
    Information("== {0}: {1} in {2:0} s", name, code == 0 ? "done" : $"exit code {code}", clock.Elapsed.TotalSeconds);
    if (code != 0)
    {
        failed++;
        remembered.Add($"FAILED {name}: exit code {code}");
    }
    return code == 0;
}

void NodeSuites()
{
    if (!DirectoryExists(web.Combine("node_modules")) && !Suite("npm ci", () => Start("npm", web, "ci", "--ignore-scripts", "--no-audit", "--no-fund"))) return;
    Suite("tsc", () => Start("npm", web, "run", "--silent", "check"));
    Information("\n== tests/web");
    var clock = System.Diagnostics.Stopwatch.StartNew();
    var files = GetFiles("tests/web/*.test.mjs").Select(f => f.FullPath).Order(StringComparer.Ordinal).ToArray();
    var settings = SettingsOf(web, ["--test", "--test-reporter=tap", .. files]);
    settings.RedirectStandardOutput = true;
    var code = StartProcess("node", settings, out var lines);
    var said = lines.ToList();
    if (code != 0) said.ForEach(line => Information("{0}", line));
    remembered.AddRange(said.Where(line => line.TrimStart().StartsWith("not ok ", StringComparison.Ordinal)).Select(line => $"FAILED tests/web: {line.Trim()}"));
    Count("tests/web", code, Tally(said, "pass"), Tally(said, "fail") + Tally(said, "cancelled"), clock.Elapsed);
}

// The last of TAP's "# pass 12" lines.
int Tally(List<string> lines, string word) =>
    lines.Select(line => Regex.Match(line, $@"^# {word} (\d+)$")).LastOrDefault(match => match.Success) is { } found ? int.Parse(found.Groups[1].Value) : 0;

IEnumerable<FilePath> TestProjects() => GetFiles("tests/*.Tests/*.csproj").OrderBy(p => p.FullPath, StringComparer.Ordinal);

bool HasProofs(FilePath project) =>
    System.IO.Directory.EnumerateFiles(project.GetDirectory().FullPath, "*.cs", SearchOption.AllDirectories)
        .Any(file => Regex.IsMatch(System.IO.File.ReadAllText(file), @"Trait\(\s*""Category""\s*,\s*""Prove""\s*\)"));

// Those that drive programs by the clock have the machine to themselves; the others share it, as each by itself leaves it idle at its end.
void DotNetSuites(IEnumerable<FilePath> projects, string filter)
{
    var all = projects.ToLookup(project => IsByTheClock(project));
    foreach (var project in all[true]) DotNetSuite(project, filter);
    var running = all[false].Select(project => (Name: NameOf(project), Clock: System.Diagnostics.Stopwatch.StartNew(), Process: StartAndReturnProcess("dotnet", Quietly(project, filter)))).ToList();
    foreach (var (name, clock, process) in running)
    {
        Information("\n== {0}", name);
        foreach (var line in process.GetStandardOutput()) Information("{0}", line);
        process.WaitForExit();
        var (pass, failures) = Read(name);
        Tell(name, process.GetExitCode(), pass, failures, clock.Elapsed);
    }
}

void DotNetSuite(FilePath project, string filter)
{
    var name = NameOf(project);
    Information("\n== {0}", name);
    var clock = System.Diagnostics.Stopwatch.StartNew();
    var code = Start("dotnet", root, TestArguments(project, filter, name));
    var (pass, failures) = Read(name);
    if (IsByTheClock(project) && failures.Count is > 0 and <= MostTriedAgain)
    {
        var tests = string.Join('|', failures.Select(f => f.Test).Distinct().Select(test => $"FullyQualifiedName={test}"));
        var second = Start("dotnet", root, TestArguments(project, tests, name + ".again"));
        var (_, again) = Read(name + ".again");
        // Unless that try fell as a whole.
        if (second == 0 || again.Count > 0)
        {
            remembered.AddRange(failures.Where(f => again.All(a => a.Name != f.Name)).Select(f => $"ONLY ONCE {f.Name}: {f.Said}"));
            (code, pass, failures) = (second, pass + failures.Count - again.Count, again);
        }
    }
    Tell(name, code, pass, failures, clock.Elapsed);
}

string NameOf(FilePath project) => project.GetFilenameWithoutExtension().ToString();

// These drive programs of their own by the clock, which a machine with two cores and other guests upsets; a second try is told at the end.
// Everywhere else a test that fails now and then has found something.
bool IsByTheClock(FilePath project) => NameOf(project).Contains("Browser", StringComparison.Ordinal) || NameOf(project).Contains("Cli", StringComparison.Ordinal);

string[] TestArguments(FilePath project, string filter, string report) =>
[
    "test", project.FullPath, "-c", "Release", "--no-build", "--filter", filter,
    "--logger", $"trx;LogFileName={report}.trx", "--logger", "console;verbosity=minimal", "--results-directory", results.FullPath,
];

ProcessSettings Quietly(FilePath project, string filter)
{
    var settings = SettingsOf(root, TestArguments(project, filter, NameOf(project)));
    settings.RedirectStandardOutput = true;
    return settings;
}

void Tell(string name, int code, int pass, List<(string Test, string Name, string Said)> failures, TimeSpan time)
{
    failures.ForEach(f => remembered.Add($"FAILED {f.Name}: {f.Said}"));
    Count(name, code, pass, failures.Count, time);
}

// A suite that crashed, or that found no test at all, has failed even when its report names no failed test.
void Count(string name, int code, int pass, int fail, TimeSpan time)
{
    if (fail == 0 && (code != 0 || pass == 0)) fail = 1;
    Information("== {0}: {1} passed, {2} failed in {3:0} s", name, pass, fail, time.TotalSeconds);
    passed += pass;
    failed += fail;
}

// What passing tests have to say (how many pages, what a machine lacks) is in the report only: print how it ends.
(int Passed, List<(string Test, string Name, string Said)> Failures) Read(string suite)
{
    var report = results.CombineWithFilePath($"{suite}.trx");
    if (!FileExists(report)) return (0, []);
    XNamespace trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    var run = XDocument.Load(report.FullPath);
    var outcomes = run.Descendants(trx + "UnitTestResult").ToList();
    var methods = run.Descendants(trx + "UnitTest").ToDictionary(t => (string)t.Attribute("id"), t => t.Element(trx + "TestMethod"));
    bool HasPassed(XElement outcome) => (string)outcome.Attribute("outcome") == "Passed";
    foreach (var said in outcomes.Where(HasPassed).SelectMany(o => o.Descendants(trx + "StdOut")))
        foreach (var line in said.Value.Trim().Split('\n').TakeLast(LinesOfATest)) Information("   {0}", line.TrimEnd());
    var failures = outcomes.Where(o => !HasPassed(o)).Select(o =>
    {
        var method = methods[(string)o.Attribute("testId")];
        var said = string.Join('\n', o.Descendants(trx + "ErrorInfo").Elements().Select(e => e.Value.Trim()));
        return ($"{(string)method.Attribute("className")}.{(string)method.Attribute("name")}".Split('(')[0], (string)o.Attribute("testName"), said[..Math.Min(said.Length, 1500)]);
    }).ToList();
    return (outcomes.Count(HasPassed), failures);
}

// One page as a visitor's screen shows it, for the README. Links are relative, so a page can be opened from disk.
void Picture(string page, string name, int width, int height)
{
    var target = root.CombineWithFilePath($"site/docs/images/{name}.png");
    EnsureDirectoryExists(target.GetDirectory());
    var profile = System.IO.Directory.CreateTempSubdirectory("exhibit-chromium-");
    try
    {
        Run(Chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--virtual-time-budget=4000", $"--user-data-dir={profile.FullName}",
            $"--window-size={width},{height}", $"--screenshot={target.FullPath}", new Uri(output.CombineWithFilePath(page).FullPath).AbsoluteUri);
    }
    finally
    {
        profile.Delete(recursive: true);
    }
    Information("{0}: {1} KB", target.GetFilename(), new FileInfo(target.FullPath).Length / 1024);
}

string Chromium() => EnvironmentVariable("EXHIBIT_CHROMIUM") ?? "/usr/bin/chromium";

// Debian's own Chromium; a machine without it is helped where we may, and told where we may not.
void RequireChromium()
{
    var chromium = Chromium();
    if (FileExists(chromium)) return;
    if (!IsRunningOnUnix() || !FileExists("/usr/bin/apt-get") || System.Environment.UserName != "root")
        throw new CakeException($"The browser tests need Chromium at {chromium}. Install it (Debian, Ubuntu: sudo apt-get install chromium) or name another with EXHIBIT_CHROMIUM.");
    Information("Chromium is missing: installing Debian's.");
    environment["DEBIAN_FRONTEND"] = "noninteractive";
    Run("apt-get", "update", "-qq");
    Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
}

// Debian's own LibreOffice, the other program that opens our workbooks. Its tests say NOT RUN where there is none.
void RequireLibreOffice()
{
    if (FileExists(EnvironmentVariable("EXHIBIT_SOFFICE") ?? "/usr/bin/soffice")) return;
    if (!IsRunningOnUnix() || !FileExists("/usr/bin/apt-get") || System.Environment.UserName != "root")
    {
        Warning("LibreOffice is missing: its tests will not run. Install it (Debian, Ubuntu: sudo apt-get install libreoffice-calc-nogui) or name soffice with EXHIBIT_SOFFICE.");
        return;
    }
    Information("LibreOffice is missing: installing Debian's.");
    environment["DEBIAN_FRONTEND"] = "noninteractive";
    Run("apt-get", "update", "-qq");
    Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc-nogui");
}

// Debian's own PostgreSQL. Its tests say NOT RUN where there is none: who changes a page need not have a data base.
void RequirePostgres()
{
    if (EnvironmentVariable("EXHIBIT_POSTGRES") is { Length: > 0 } || GetFiles("/usr/lib/postgresql/*/bin/initdb").Count > 0) return;
    if (!IsRunningOnUnix() || !FileExists("/usr/bin/apt-get") || System.Environment.UserName != "root")
    {
        Warning("PostgreSQL is missing: its tests will not run. Install it (Debian, Ubuntu: sudo apt-get install postgresql) or name the folder of initdb with EXHIBIT_POSTGRES.");
        return;
    }
    Information("PostgreSQL is missing: installing Debian's.");
    environment["DEBIAN_FRONTEND"] = "noninteractive";
    Run("apt-get", "update", "-qq");
    Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql");
}
