using System.Text;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.GateTests;

/// <summary>Secrets planted in every closed and private place of a site are nowhere in what is published, however written.</summary>
public sealed class CanaryTests(ITestOutputHelper output)
{
    [Fact]
    public void Fifty_sites_let_no_secret_out() => AssertNothing(Enumerable.Range(5000, 50));

    [Fact]
    [Trait("Category", "Prove")]
    public void A_thousand_sites_let_no_secret_out() => AssertNothing(Enumerable.Range(10_000, 1000));

    [Fact]
    public void A_generated_site_has_no_finding_but_those_that_are_meant()
    {
        var run = GateRun.Of(new GeneratedSite(1).Files);
        Assert.Empty(run.Codes.Except(["EX4021"]));
        Assert.Empty(BuiltSite.Of(new SourceTree(new GeneratedSite(1).Files)).Result.Findings.Where(f => f.Rule.Severity == Severity.Error).Select(f => $"{f.Span} {f.Message("en")}"));
    }

    [Theory]
    [InlineData("<p>qzkanari</p>")]
    [InlineData("&#113;&#122;&#107;&#97;&#110;&#97;&#114;&#105;")]
    [InlineData("\\u0071\\u007a\\u006b\\u0061\\u006e\\u0061\\u0072\\u0069")]
    [InlineData("%E9%BC%AF%E9%BC%B1")]
    [InlineData("&#40751;&#x9F31;")]
    public void A_secret_is_seen_however_it_is_written(string published) =>
        Assert.NotEmpty(Canaries.In(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["a.html"] = Encoding.UTF8.GetBytes(published) }));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    public void A_secret_is_seen_in_base64(string before) =>
        Assert.NotEmpty(Canaries.In(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["a.json"] = Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(before + "qzkanari and more"))) }));

    private void AssertNothing(IEnumerable<int> seeds)
    {
        var (sites, planted, files) = (0, 0, 0);
        var leaks = new List<string>();
        foreach (var seed in seeds)
        {
            var site = new GeneratedSite(seed);
            var published = GateRun.Of(site.Files).Files;
            (sites, planted, files) = (sites + 1, planted + site.Secrets, files + published.Count);
            leaks.AddRange(Canaries.In(published).Take(3).Select(leak => $"seed {seed}: {leak}"));
        }
        output.WriteLine($"{sites} sites, {planted} secrets, {files} files looked through");
        Guards.Guard.None(leaks.Take(20));
        Assert.True(planted > sites * 100);
    }
}
