using System.Text.RegularExpressions;
using ExhibitSite.Rendering.Accessibility;
using Xunit;

namespace ExhibitSite.Tests.Docs;

/// <summary>The accessibility statement says what is so: every claim has its tests, every number is counted.</summary>
public sealed class StatementTests
{
    private const string Drawing = "-- media/plan.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"80\"></svg>\n";

    [Fact]
    public void Every_claim_names_tests_that_exist_and_what_does_not_occur_claims_nothing()
    {
        var sources = Repository.Sources("tests", "Tests.cs").ToLookup(file => Path.GetFileNameWithoutExtension(file), file => File.ReadAllText(Repository.At(file)), StringComparer.Ordinal);
        foreach (var point in AccessPoints.All)
        {
            Assert.True(point.Tests.IsEmpty == (point.Standing == Standing.Absent), $"{point.Number} claims without a test, or proves what it does not claim");
            foreach (var test in point.Tests)
                Assert.True(
                    test.EndsWith(".mjs", StringComparison.Ordinal) ? File.Exists(Repository.At("tests/web/" + test))
                        : test.Split('.') is [var type, var name] && sources[type].Any(source => Regex.IsMatch(source, $@"(void|Task) {name}\(")),
                    $"{point.Number} names {test}, which does not exist");
        }
    }

    [Fact]
    public void What_proves_a_point_is_told_in_the_language_of_the_page()
    {
        Assert.Equal(AccessPoints.All.SelectMany(point => point.Tests).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Proofs.All.Select(proof => proof.Test));
        var site = BuiltSite.Of("-- site.yml --\ntitle: 站\nlanguages: [zh-Hans, en]\n-- agents/a.md --\n---\ntype: person\ntitle: 某人\n---\n");
        var chinese = site.Page("accessibility/index.html").QuerySelectorAll(".proofs li").Select(proof => proof.TextContent).ToArray();
        var english = site.Page("en/accessibility/index.html").QuerySelectorAll(".proofs li").Select(proof => proof.TextContent).ToArray();
        Assert.Equal(AccessPoints.All.Sum(point => point.Tests.Length), chinese.Length);
        Assert.All(chinese, proof => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{4}", proof));
        Assert.Equal(chinese.Length, english.Length);
        Assert.DoesNotContain(english, proof => proof.Any(static sign => sign > '\u2fff'));
    }

    [Fact]
    public void The_points_are_those_of_the_standard_in_its_order()
    {
        Assert.Equal(31, AccessPoints.All.Count(point => point.Level == "A"));
        Assert.Equal(24, AccessPoints.All.Count(point => point.Level == "AA"));
        var numbers = AccessPoints.All.Select(point => Version.Parse(point.Number)).ToArray();
        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    [Fact]
    public void Every_page_leads_to_the_statement_at_the_same_place()
    {
        var site = BuiltSite.Of("-- site.yml --\ntitle: 站\nlanguages: [zh-Hans, en]\n-- agents/a.md --\n---\ntype: person\ntitle: 某人\n---\n");
        var places = site.PagePaths.Select(path => site.Page(path).QuerySelectorAll(".site-footer nav li a").Reverse().ToList().FindIndex(a => a.GetAttribute("href")!.Contains("accessibility/", StringComparison.Ordinal) || path.EndsWith("accessibility/index.html", StringComparison.Ordinal)));
        Assert.Equal([1], places.Where((_, i) => !site.PagePaths[i].EndsWith("accessibility/index.html", StringComparison.Ordinal)).Distinct());
        Assert.True(site.Has("accessibility/index.html") && site.Has("en/accessibility/index.html"));
    }

    [Fact]
    public void What_curators_left_out_is_counted_in_the_sites_own_content()
    {
        var figure = ":::figure\nfile: media/plan.svg\n:::\n\n:::figure\nfile: media/plan.svg\nalt: 平面图\n:::\n";
        var with = BuiltSite.Of(Drawing + "-- agents/a.md --\n---\ntype: person\ntitle: 某人\n---\n" + figure);
        Assert.Contains("图像 2 处，其中 1 处没有文字说明。", with.Text("accessibility/index.html"), StringComparison.Ordinal);
        Assert.Contains("没有录音录像。", with.Text("accessibility/index.html"), StringComparison.Ordinal);
        var without = BuiltSite.Of("-- agents/a.md --\n---\ntype: person\ntitle: 某人\n---\n");
        Assert.Contains("图像 0 处，都有文字说明。", without.Text("accessibility/index.html"), StringComparison.Ordinal);
    }
}
