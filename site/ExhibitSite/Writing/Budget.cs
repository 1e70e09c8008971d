using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Writing;

/// <summary>Compares the size of a site with what it may be.</summary>
public static class Budget
{
    private static readonly Rule Exceeded = new("EX6010", Severity.Warning,
        new("超出预算", "Over budget"),
        new("网站有 {0} 个文件、{1} MB，超出 site.yml 里定的 {2} 个文件、{3} MB。", "The site has {0} files and {1} MB, more than the {2} files and {3} MB that site.yml allows."),
        new("少放几幅大图，给图像写 download: 小图，或把预算改大。", "Show fewer large pictures, give some download: 小图, or raise the budget."));

    private static readonly Rule TooLargeForHosts = new("EX6011", Severity.Note,
        new("超出常见主机的限制", "More than common hosts take"),
        new("网站有 {0} 个文件、{1} MB；不少静态主机只收 {2} 个文件、{3} MB。", "The site has {0} files and {1} MB; many static hosts take no more than {2} files and {3} MB."),
        new("先问清主机的限制；自己的服务器不受此限。可在 site.yml 里写 budget。", "Ask your host for its limits; a server of your own has none. A budget in site.yml replaces these numbers."));

    /// <summary>What is to be said about the size of a site; nothing when it fits.</summary>
    /// <param name="files">How many files it has.</param>
    /// <param name="bytes">How many bytes they have.</param>
    /// <param name="own">The site's own budget; null when it has none.</param>
    /// <param name="edition">Where it will be read: what hosts take is no concern of a disk.</param>
    public static ImmutableArray<Diagnostic> Check(int files, long bytes, SiteBudget? own, Edition edition)
    {
        if (own is null && edition.IsOnDisk()) return [];
        var budget = own ?? SiteBudget.OfHosts;
        const long Million = 1_000_000;
        if (files <= budget.Files && bytes <= budget.Megabytes * Million) return [];
        var span = own is null ? SourceSpan.None : SourceSpan.OfFile("site.yml");
        return [(own is null ? TooLargeForHosts : Exceeded).At(span, $"{files}", $"{(bytes + Million - 1) / Million}", $"{budget.Files}", $"{budget.Megabytes}")];
    }
}
