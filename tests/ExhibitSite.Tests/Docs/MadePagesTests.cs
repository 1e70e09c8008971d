using ExhibitSite.Model.Diagnostics;
using Xunit;

namespace ExhibitSite.Tests.Docs;

public sealed class MadePagesTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_handbooks_fields_are_the_programs_fields(string language) =>
        Handbooks.AssertMade($"curators/fields.{language}.md", new FieldPages(language).Write());

    [Fact]
    public void The_page_of_findings_lists_every_rule_of_the_library() => Handbooks.AssertMade("diagnostics/index.md", RulePages.Write());

    [Fact]
    public void The_list_of_decisions_has_every_page() => Handbooks.AssertMade("decisions/index.md", DecisionPages.Write());

    [Fact]
    public void Decisions_are_numbered_as_their_files_are() =>
        Assert.All(DecisionPages.Files, file => Assert.Equal(int.Parse(Path.GetFileName(file)[..4]), int.Parse(DecisionPages.TitleOf(file).Split('.')[0])));

    [Fact]
    public void No_two_rules_share_a_code() =>
        Assert.Empty(RulePages.All.GroupBy(r => r.Code).Where(g => g.Distinct().Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_rule_can_be_filled_with_values_in_both_languages()
    {
        string[] values = ["1", "2", "3", "4", "5", "6", "7", "8"];
        foreach (var rule in RulePages.All)
            foreach (var language in new[] { "zh", "en" })
            {
                var finding = rule.At(SourceSpan.None, values);
                Assert.NotEmpty(finding.Message(language));
                Assert.NotEmpty(finding.Hint(language));
            }
    }
}
