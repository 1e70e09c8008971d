using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using Xunit;

namespace ExhibitSite.Tests.Mistakes;

/// <summary>Each mistake gives its finding at its place, and who does what the hint says is rid of it.</summary>
public sealed class MistakeTests
{
    private static readonly ImmutableArray<Mistake> All = [.. FieldMistakes.All, .. RecordMistakes.All];

    public static TheoryData<string> Names => [.. All.Select(m => m.Name)];

    [Fact]
    public void The_site_that_they_are_made_in_has_none() => Assert.Empty(Told(Check(SoundSite.Files())));

    [Fact]
    public void They_are_more_than_sixty_and_differ()
    {
        Assert.InRange(All.Length, 61, 999);
        Assert.Distinct(All.Select(m => m.Name));
        Assert.Distinct(All.Select(m => m.File + m.Bad + m.Good));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_found_at_its_place_and_its_hint_followed_removes_it(string name)
    {
        var mistake = All.Single(m => m.Name == name);
        var files = SoundSite.Files();
        var whole = mistake.Good.Length + mistake.Bad.Length > 0 && files.TryGetValue(mistake.File, out var sound) ? Once(sound, mistake.Good, mistake.Bad) : mistake.Bad;
        files[mistake.File] = whole;
        var place = mistake.Place.Length > 0 ? $"{mistake.File}:{mistake.Place}" : mistake.File;
        var found = Check(files);
        var finding = found.FirstOrDefault(f => f.Rule.Code == mistake.Code && $"{f.Span}" == place);
        Assert.True(finding is not null, $"no {mistake.Code} at {place}: {string.Join("; ", Told(found))}");
        Assert.Contains(mistake.Says, finding.Hint("zh-Hans"), StringComparison.Ordinal);
        Assert.True(mistake.IsFixed == finding.Remedy is not null, $"remedy: {finding.Remedy}");

        var cured = Cured(files, mistake);
        Assert.Empty(Told(Check(cured)));
        if (mistake.IsFixed) AssertFixed(files, cured, mistake, finding.Rule);
    }

    [Fact]
    public void That_others_point_to_a_file_that_cannot_be_read_is_no_second_mistake()
    {
        var files = SoundSite.Files();
        var tree = new SourceTree(SourceTree.OfTexts(files).Files.Select(f => f.Path == "agents/chen-tingjing.md" ? SourceTree.OfBytes(f.Path, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(files[f.Path])) : f));
        var told = Assert.Single(Told(Check(tree)));
        Assert.StartsWith("agents/chen-tingjing.md:2:8 EX1002 ", told, StringComparison.Ordinal);
    }

    // The program does what the hint says, says so beforehand, and has nothing to do a second time.
    private static void AssertFixed(SortedDictionary<string, string> files, SortedDictionary<string, string> cured, Mistake mistake, Rule rule)
    {
        Assert.True(rule.CanBeFixed);
        var mended = Mending.Run(SourceTree.OfTexts(files), Check, static _ => true);
        var file = Assert.Single(mended.Files);
        var text = Encoding.UTF8.GetString(file.Bytes);
        Assert.Equal(mistake.File, file.Path);
        Assert.Equal(cured[mistake.File].Replace("https:", "http:", StringComparison.Ordinal), text.Replace("https:", "http:", StringComparison.Ordinal));
        Assert.Empty(Mending.Run(mended.Tree, Check, static _ => true).Files);
    }

    private static SortedDictionary<string, string> Cured(SortedDictionary<string, string> files, Mistake mistake)
    {
        var cured = new SortedDictionary<string, string>(files, StringComparer.Ordinal);
        cured.Remove(mistake.File);
        var bad = files[mistake.File];
        cured[mistake.NewName ?? mistake.File] = mistake.NewName is not null ? bad : mistake.Bad.Length == 0 ? SoundSite.Files()[mistake.File] : Once(bad, mistake.Bad, mistake.Cure);
        return cured;
    }

    private static string Once(string text, string old, string now)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{old}” is not in the file");
        return text[..at] + now + text[(at + old.Length)..];
    }

    private static ImmutableArray<Diagnostic> Check(SortedDictionary<string, string> files) => Check(SourceTree.OfTexts(files));

    private static ImmutableArray<Diagnostic> Check(SourceTree tree) => Build.OpenRecords(tree, new BuildOptions(BuiltSite.UsualDay)).Result.Findings;

    // Withheld records are news, and how full a description is, is no mistake of these.
    private static IEnumerable<string> Told(ImmutableArray<Diagnostic> findings) =>
        findings.Where(f => f.Rule.Severity > Severity.Note || f.Rule.Code == "EX1252").Where(f => f.Rule.Code is not ("EX3020" or "EX3021")).Select(f => $"{f.Span} {f.Rule.Code} {f.Message("zh-Hans")}");
}
