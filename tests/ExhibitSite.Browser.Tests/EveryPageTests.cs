using System.Collections.Immutable;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Browser.Tests;

/// <summary>What holds on every single page of the flagship site.</summary>
[Collection(Flagship.Name)]
public sealed class EveryPageTests(Flagship flagship, ITestOutputHelper output)
{
    [Fact]
    [Trait("Behaviour", "2")]
    public Task No_request_leaves_the_site() => NothingAsync(v => v.Foreign);

    [Fact]
    [Trait("Behaviour", "3")]
    public async Task No_request_fails()
    {
        await NothingAsync(v => v.Failed);
        Assert.Empty(flagship.Server.Missing);
    }

    [Fact]
    [Trait("Behaviour", "3")]
    public Task No_console_message_no_script_error_no_policy_violation() => NothingAsync(v => v.Messages);

    [Fact]
    [Trait("Behaviour", "3")]
    [Trait("Behaviour", "4")]
    public async Task Every_link_within_the_site_has_its_page_and_its_place()
    {
        var visits = await flagship.VisitsAsync();
        var home = flagship.Server.Address.AbsoluteUri;
        var anchors = visits.ToDictionary(v => home + v.Address, v => v.Anchors.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(flagship.Site.Folder, "*", SearchOption.AllDirectories)
            .Select(f => home + Path.GetRelativePath(flagship.Site.Folder, f).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
        // Of these not all were visited; the audit looks for the places in each.
        var others = flagship.Site.Pages.Concat(flagship.Site.Translated).Select(page => home + page).ToHashSet(StringComparer.Ordinal);
        var (wrong, count) = (new List<string>(), 0);
        foreach (var visit in visits)
            foreach (var link in visit.Links.Where(l => l.StartsWith(home, StringComparison.Ordinal)).Select(l => new Uri(l)))
            {
                count++;
                var page = link.GetLeftPart(UriPartial.Path);
                var anchor = Uri.UnescapeDataString(link.Fragment.TrimStart('#'));
                // A moment of a recording is no place of a page (Media Fragments URI 1.0).
                if (anchor.StartsWith("t=", StringComparison.Ordinal) && files.Contains(Uri.UnescapeDataString(page)) && !anchors.ContainsKey(page)) continue;
                if (!anchors.TryGetValue(page, out var ids) ? !others.Contains(page) && (!files.Contains(Uri.UnescapeDataString(page)) || anchor.Length > 0) : anchor.Length > 0 && !ids.Contains(anchor))
                    wrong.Add($"{visit.Address}: {link.AbsoluteUri[home.Length..]}");
            }
        output.WriteLine($"{count} links within the site followed");
        AssertNone(wrong);
    }

    [Fact]
    [Trait("Behaviour", "2")]
    public async Task Only_links_to_the_wide_world_leave_the_site_and_none_is_rooted()
    {
        var visits = await flagship.VisitsAsync();
        var host = flagship.Server.Address.GetLeftPart(UriPartial.Authority);
        AssertNone(
            from visit in visits
            from link in visit.Links
            where link.StartsWith(host, StringComparison.Ordinal) && !link.StartsWith(flagship.Server.Address.AbsoluteUri, StringComparison.Ordinal)
            select $"{visit.Address}: {link}");
    }

    [Fact]
    [Trait("Behaviour", "1")]
    public async Task The_text_is_all_there_with_script_off()
    {
        var visits = await flagship.VisitsAsync();
        Assert.All(visits, v => Assert.NotEmpty(v.TextWithoutScript));
        AssertNone(visits.Where(v => v.TextWithScript != v.TextWithoutScript).Select(v => $"{v.Address}: {Difference(v.TextWithScript, v.TextWithoutScript)}"));
    }

    [Fact]
    [Trait("Behaviour", "23")]
    public Task Nothing_scrolls_sideways_at_320_pixels_in_normal_and_in_large_type() => NothingAsync(v => v.Wide);

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("large")]
    [InlineData("vertical")]
    [Trait("Behaviour", "25")]
    public async Task Axe_finds_nothing(string mode)
    {
        var visits = await flagship.VisitsAsync();
        var looked = visits.Where(v => v.Axe.ContainsKey(mode)).ToList();
        output.WriteLine($"axe, {mode}: {looked.Count} of {visits.Length} pages, {looked.Select(v => v.Kind).Distinct(StringComparer.Ordinal).Count()} kinds");
        Assert.NotEmpty(looked);
        AssertNone(looked.SelectMany(v => v.Axe[mode].Select(found => $"{v.Address}: {found}")));
    }

    [Fact]
    [Trait("Category", "Prove")]
    [Trait("Behaviour", "25")]
    public async Task Axe_finds_nothing_on_any_page_in_any_mode()
    {
        var visits = await PageWalk.RunAsync(flagship, isThorough: true);
        Assert.All(visits, v => Assert.True(v.Axe.Count >= 3, v.Address));
        output.WriteLine(string.Join(", ", visits.SelectMany(v => v.Axe.Keys).CountBy(mode => mode).Select(mode => $"{mode.Key} {mode.Value}")));
        AssertNone(visits.SelectMany(v => v.Axe.SelectMany(mode => mode.Value.Select(found => $"{v.Address}, {mode.Key}: {found}"))));
    }

    private async Task NothingAsync(Func<PageVisit, ImmutableArray<string>> of)
    {
        var visits = await flagship.VisitsAsync();
        Assert.InRange(visits.Length, flagship.Site.Pages.Length / 5, flagship.Site.Pages.Length + flagship.Site.Translated.Length);
        output.WriteLine($"{visits.Length} pages of {visits.Select(v => v.Kind).Distinct(StringComparer.Ordinal).Count()} kinds visited");
        AssertNone(visits.SelectMany(v => of(v).Select(found => $"{v.Address}: {found}")));
    }

    private static void AssertNone(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n" + string.Join('\n', all.Take(40)));
    }

    private static string Difference(string a, string b)
    {
        var at = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"“{Around(a, at)}” with script, “{Around(b, at)}” without";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 10)..Math.Min(text.Length, at + 30)];
}
