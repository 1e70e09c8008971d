using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;
using Guard = ExhibitSite.Tests.Guards.Guard;

namespace ExhibitSite.Tests.Docs;

/// <summary>What the README and the pages it leads to promise.</summary>
public sealed partial class ReadmeTests
{
    private const string Build = "dotnet tool restore && dotnet cake";
    private const string Test = Build + " --target=Test";
    private const int LargestPicture = 300 * 1024;

    private static readonly string[] Pages = ["README.md", "CHANGELOG.md", .. Repository.Sources("site/docs", ".md")];

    [Fact]
    public void The_two_commands_of_the_quick_start_stand_alone_on_their_lines()
    {
        var lines = File.ReadAllLines(Repository.At("README.md"));
        Assert.Contains(Build, lines);
        Assert.Contains(Test, lines);
    }

    [Fact]
    public void The_tests_are_run_by_the_command_that_the_readme_names() =>
        Assert.Contains(Test, File.ReadAllText(Repository.At(".ci/run")), StringComparison.Ordinal);

    [Fact]
    public void Every_target_that_a_page_names_exists() => Guard.None(
        from page in Pages
        from target in Cake.TargetsNamedIn(File.ReadAllText(Repository.At(page)))
        where !Cake.Targets.Contains(target)
        select $"{page}: build.cake has no target {target}");

    [Fact]
    public void The_readme_has_every_command_of_the_command_line()
    {
        var commands = Command().Matches(File.ReadAllText(Repository.At("site/ExhibitSite.Cli/Commands/CommandLine.cs"))).Select(m => Regex.Replace(m.Groups["name"].Value, "(?<=[a-z])[A-Z]", "-$0").ToLowerInvariant()).ToArray();
        Assert.NotEmpty(commands);
        var readme = File.ReadAllText(Repository.At("README.md"));
        Guard.None(commands.Where(c => !Regex.IsMatch(readme, $@"^\| `{c}[ `]", RegexOptions.Multiline)).Select(c => $"README.md: the table of commands lacks {c}"));
    }

    [Fact]
    public void Every_link_between_pages_leads_to_a_file_and_a_heading() => Guard.None(
        from page in Pages
        from Match link in Link().Matches(WithoutCode(File.ReadAllText(Repository.At(page))))
        let fault = FaultOf(page, link.Groups["target"].Value)
        where fault is not null
        select $"{page}: {fault}");

    [Fact]
    public void Pictures_of_the_documentation_are_small() => Guard.None(
        from file in Repository.Sources("site/docs/images", ".png", ".webp")
        let bytes = new FileInfo(Repository.At(file)).Length
        where bytes > LargestPicture
        select $"{file}: {bytes} bytes");

    [Fact]
    public void Every_package_is_accounted_for()
    {
        var page = File.ReadAllText(Repository.At("site/docs/decisions/0011-dependencies.md"));
        var nuget = XDocument.Load(Repository.At("Directory.Packages.props")).Descendants()
            .Where(e => e.Name.LocalName is "PackageVersion" or "GlobalPackageReference").Select(e => e.Attribute("Include")!.Value);
        var npm = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.At("site/web/package.json"))).RootElement.EnumerateObject()
            .Where(p => p.Name.EndsWith("ependencies", StringComparison.Ordinal)).SelectMany(p => p.Value.EnumerateObject().Select(d => d.Name));
        Guard.None(nuget.Concat(npm).Where(package => !Regex.IsMatch(page, $@"(?<![\w.-]){Regex.Escape(package)}(?![\w-]|\.\w)")).Select(package => $"{package} is not on the page of dependencies"));
    }

    private static string? FaultOf(string page, string target)
    {
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) return null;
        var (path, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
        var file = path.Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.Combine(Path.GetDirectoryName(Repository.At(page))!, path)).Replace('\\', '/');
        if (!Path.Exists(Repository.At(file))) return $"there is no {file}";
        if (anchor.Length == 0) return null;
        var headings = WithoutBlocks(File.ReadAllText(Repository.At(file))).Split('\n').Where(l => Heading().IsMatch(l)).Select(AnchorOf);
        return headings.Contains(Uri.UnescapeDataString(anchor)) ? null : $"{file} has no heading #{anchor}";
    }

    // As the code hosts make them: letters and digits stay, blanks become hyphens, everything else goes.
    private static string AnchorOf(string heading) =>
        Regex.Replace(Regex.Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), @"[^\p{L}\p{N}\p{M} _-]", ""), " ", "-");

    private static string WithoutBlocks(string text) => Regex.Replace(text, @"^```[\s\S]*?^```", "", RegexOptions.Multiline);

    private static string WithoutCode(string text) => Regex.Replace(WithoutBlocks(text), "`[^`\n]*`", "code");

    [GeneratedRegex(@"\[[^\]\[]*\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(?<name>[A-Z][a-z]+)Command\.Create\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
