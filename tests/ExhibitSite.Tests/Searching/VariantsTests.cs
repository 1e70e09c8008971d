using System.Text;
using ExhibitSite.Model.Search;
using ExhibitSite.Reading.Files;
using ExhibitSite.Searching;
using Xunit;

namespace ExhibitSite.Tests.Searching;

/// <summary>The site's own variants, and the report that tells which it might need.</summary>
public sealed class VariantsTests
{
    [Fact]
    public void A_sites_own_pairs_go_before_the_usual_ones_and_lead_on()
    {
        var table = FoldTable.Standard.With([('㑹', '會'), ('甲', '乙'), ('乙', '丙')]);
        Assert.Equal('会', table.Of('㑹'));
        Assert.Equal(('丙', '丙', '丙'), ((char)table.Of('甲'), (char)table.Of('乙'), (char)table.Of('丙')));
        Assert.Equal('会', table.Of('會'));
        // A circle ends where it closes.
        Assert.Equal(2, new HashSet<int> { FoldTable.Standard.With([('甲', '乙'), ('乙', '甲')]).Of('甲'), FoldTable.Standard.With([('甲', '乙'), ('乙', '甲')]).Of('乙') }.Count);
    }

    [Fact]
    public void The_file_is_read_and_its_mistakes_are_placed()
    {
        var (pairs, found) = Read("# 字\t通行字\n㑹\t會\t見卷三\n\n㑹\t会\n會议\t会\n甲 乙\n會\t㑹\n𩔖\t类\r\n");
        Assert.Equal([('㑹', '會'), (0x29516, '类')], pairs);
        Assert.Equal(["EX1071 4:1", "EX1070 5:1", "EX1070 6:1", "EX1072 7:1"], found);
    }

    [Fact]
    public void The_report_tells_what_is_folded_what_is_not_known_and_what_has_no_code()
    {
        var index = new BuiltIndex([BuiltIndex.Record("a", "康熈康熈㑹陳\uE000〓⿰氵黎&KR0001;A"), BuiltIndex.Record("b", "熈㑹㑹")]).Open();
        var report = index.Characters();
        Assert.Equal([new CharacterCount("熈", "熙", 3, "items/a/")], report.Folded.AsEnumerable());
        Assert.Equal([new CharacterCount("㑹", null, 3, "items/a/")], report.Unknown.AsEnumerable());
        Assert.Equal(["&KR0001;", "⿰氵黎", "〓", "\uE000"], report.Missing.Select(static count => count.Character));
    }

    [Fact]
    public void A_site_finds_by_its_own_variants()
    {
        var site = BuiltSite.Of("-- variants.tsv --\n㑹\t會\n-- pages/a.md --\n---\ntitle: 甲\n---\n午㑹相\n逢{小: 并序}於途。\n");
        var index = new StaticIndex(name => site.Files.GetValueOrDefault("search/" + name));
        foreach (var query in new[] { "午会", "会相逢", "逢于途", "并序" }) Assert.Equal("a", Assert.Single(index.Search(new SearchRequest(query)).Rows).Id);
    }

    private static ((int From, int To)[] Pairs, string[] Found) Read(string text)
    {
        var syntax = Reading.Stage.Read(new SourceTree([SourceTree.OfBytes("site.yml", "title: 站"u8.ToArray()), SourceTree.OfBytes("variants.tsv", Encoding.UTF8.GetBytes(text))]));
        return ([.. syntax.Variants], [.. syntax.Findings.Select(static finding => $"{finding.Rule.Code} {finding.Span.Line}:{finding.Span.Column}")]);
    }
}
