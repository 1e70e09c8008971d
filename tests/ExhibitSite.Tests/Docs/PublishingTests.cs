using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;
using Guard = ExhibitSite.Tests.Guards.Guard;

namespace ExhibitSite.Tests.Docs;

/// <summary>The files that publish a site: they name commands that exist, and publish nothing that a command refused.</summary>
public sealed partial class PublishingTests
{
    private const string Publish = ".github/workflows/publish.yml";
    private const string Test = ".github/workflows/test.yml";
    private const string GitLab = ".gitlab-ci.yml";
    private const string CiCommand = "dotnet tool restore && dotnet cake --target=Ci";

    [Theory]
    [InlineData(Publish, "Ci")]
    [InlineData(Test, "Test")]
    [InlineData(GitLab, "Ci")]
    public void Every_target_that_a_publishing_file_names_exists(string file, string expected)
    {
        var named = Scalars(Read(file)).SelectMany(Cake.TargetsNamedIn).ToArray();
        Assert.Contains(expected, named);
        Guard.None(named.Except(Cake.Targets).Select(target => $"{file}: build.cake has no target {target}"));
    }

    [Fact]
    public void The_command_checks_then_builds_then_audits() =>
        Assert.Equal(["check", "build", "audit"], Called().Matches(Cake.BodyOf("Ci")).Select(m => m.Groups["command"].Value));

    [Fact]
    public void On_github_a_site_is_uploaded_only_after_the_command_passed()
    {
        var steps = (YamlSequenceNode)Read(Publish)["jobs"]["site"]["steps"];
        var ci = IndexOf(steps, "run", CiCommand);
        Assert.Equal(CiCommand, Text(steps[ci]["run"]));
        var upload = IndexOf(steps, "uses", "actions/upload-pages-artifact");
        Assert.InRange(ci, 0, upload - 1);
        Assert.False(Has(steps[ci], "continue-on-error") || Has(steps[ci], "if"));
        Assert.Equal("${{ steps.pages.outputs.base_url }}", Text(steps[ci]["env"]["EXHIBIT_BASE_URL"]));
        // No always() in it: a condition without such a word still asks that every step before it passed.
        Assert.Equal("github.event_name != 'pull_request'", Text(steps[upload]["if"]));
        Assert.Equal("output", Text(steps[upload]["with"]["path"]));
    }

    [Fact]
    public void On_github_a_pull_request_is_never_deployed()
    {
        var deploy = Read(Publish)["jobs"]["deploy"];
        Assert.Equal("site", Text(deploy["needs"]));
        Assert.Equal("github.event_name != 'pull_request'", Text(deploy["if"]));
    }

    [Fact]
    public void On_gitlab_a_site_is_published_from_the_default_branch_only_after_the_command_passed()
    {
        var pages = Read(GitLab)["pages"];
        Assert.Equal(CiCommand, Text(pages["script"][0]));
        Assert.Equal("$CI_PAGES_URL", Text(pages["variables"]["EXHIBIT_BASE_URL"]));
        Assert.Equal("public", Text(pages["artifacts"]["paths"][0]));
        Assert.Equal("public/" + ExhibitSite.Writing.SiteWriter.ManifestName, Text(pages["artifacts"]["exclude"][0]));
        Assert.Equal("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", Text(pages["rules"][0]["if"]));
        Assert.Single((YamlSequenceNode)pages["rules"]);
        Assert.False(Has(pages, "allow_failure"));
    }

    [Theory]
    [InlineData(Publish)]
    [InlineData(Test)]
    public void Workflows_may_read_and_only_the_job_that_deploys_may_write_pages(string file)
    {
        var workflow = Read(file);
        Assert.Equal(["contents: read"], Permissions(workflow));
        foreach (var (name, job) in (YamlMappingNode)workflow["jobs"])
        {
            string[] allowed = Text(name) switch { "site" => ["contents: read", "pages: read", "security-events: write"], "deploy" => ["id-token: write", "pages: write"], _ => [] };
            Assert.Equal(allowed, Permissions(job));
        }
    }

    [Theory]
    [InlineData(Publish)]
    [InlineData(Test)]
    public void Actions_are_pinned_by_their_major_version(string file)
    {
        var used = Used().Matches(File.ReadAllText(Repository.At(file))).Select(m => m.Groups["action"].Value).ToArray();
        Assert.NotEmpty(used);
        Guard.None(used.Where(action => !Regex.IsMatch(action, "^[a-z-]+(/[a-z-]+)+@v[0-9]+$")));
    }

    private static YamlNode Read(string file)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Repository.At(file));
        yaml.Load(text);
        return Assert.Single(yaml.Documents).RootNode;
    }

    private static IEnumerable<string> Scalars(YamlNode root) => root.AllNodes.OfType<YamlScalarNode>().Select(node => node.Value ?? "");

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static bool Has(YamlNode node, string key) => ((YamlMappingNode)node).Children.ContainsKey(key);

    private static int IndexOf(YamlSequenceNode steps, string key, string start) =>
        steps.Children.ToList().FindIndex(step => Has(step, key) && Text(step[key]).StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<string> Permissions(YamlNode node) =>
        Has(node, "permissions") ? ((YamlMappingNode)node["permissions"]).Select(p => $"{Text(p.Key)}: {Text(p.Value)}").Order(StringComparer.Ordinal) : [];

    [GeneratedRegex(@"Exhibit\(\[?""(?<command>\w+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Called();

    [GeneratedRegex(@"uses:\s*(?<action>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Used();
}
