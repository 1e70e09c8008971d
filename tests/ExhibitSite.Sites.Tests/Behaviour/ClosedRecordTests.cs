using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using Xunit;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>What is closed leaves no link, no mention, no count and no gap.</summary>
public sealed class ClosedRecordTests
{
    private const string Folder = "tests/sites/closed/input";

    [Fact]
    public void A_site_with_closed_records_is_byte_for_byte_the_site_without_them()
    {
        var all = InputFolder.Read(Repository.At(Folder)).Files.Select(f => f.Path == "items/open-1.md" ? WithoutReferences(f) : f).ToArray();
        var openOnly = all.Where(f => !Path.GetFileName(f.Path).StartsWith("secret", StringComparison.Ordinal));
        var (with, without) = (BuiltSite.Of(new SourceTree(all)), BuiltSite.Of(new SourceTree(openOnly)));
        Assert.Empty(with.Faults);
        Assert.Empty(without.Faults);
        Assert.Equal(without.Files.Keys, with.Files.Keys);
        foreach (var path in with.Files.Keys) Assert.Equal(without.Files[path], with.Files[path]);
    }

    [Fact]
    public void A_text_that_names_a_closed_record_changes_no_page_but_its_own()
    {
        var all = InputFolder.Read(Repository.At(Folder)).Files;
        var unnamed = BuiltSite.Of(new SourceTree(all.Select(f => f.Path == "items/open-1.md" ? WithoutReferences(f) : f)));
        var named = BuiltSite.Of(new SourceTree(all));
        Assert.Equal(string.Join("\n", unnamed.PagePaths), string.Join("\n", named.PagePaths));
        foreach (var path in named.PagePaths.Where(p => p != "items/open-1/index.html")) Assert.Equal(unnamed.Text(path), named.Text(path));
    }

    [Fact]
    public void Nothing_of_a_closed_record_is_anywhere_in_the_output()
    {
        var site = BuiltSite.OfFolder(Folder);
        Assert.Empty(site.Faults);
        var everything = site.Everything();
        foreach (var word in new[] { "机密", "绝密", "secret", "Y-001-9", "X006-WS·1939" }) Assert.DoesNotContain(word, everything, StringComparison.Ordinal);
        // The curator's own wording of a link stays, without the link.
        Assert.Contains("那一件", site.MainText("items/open-1/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deferred_record_opens_on_its_day()
    {
        Assert.False(BuiltSite.OfFolder(Folder, new DateOnly(2030, 12, 31)).Has("items/secret-2/index.html"));
        Assert.True(BuiltSite.OfFolder(Folder, new DateOnly(2031, 1, 1)).Has("items/secret-2/index.html"));
    }

    // A text that names a closed record says “not open” in its place.
    private static SourceFile WithoutReferences(SourceFile file)
    {
        var text = System.Text.Encoding.UTF8.GetString(file.ReadAll());
        return SourceTree.OfBytes(file.Path, System.Text.Encoding.UTF8.GetBytes(text[..text.IndexOf("说到", StringComparison.Ordinal)]));
    }
}
