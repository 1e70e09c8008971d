using System.Collections.Frozen;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Audit;

/// <summary>Addresses inside the site that lead to no file, or to no element of a page.</summary>
internal static class DeadLinks
{
    private const string Index = "index.html";

    private static readonly Rule NoFile = new("EX7002", Severity.Error,
        new("死链接", "Dead link"),
        new("链接“{0}”指向的文件不存在（{1}）。", "The link “{0}” leads to no file ({1})."),
        new("这是生成器的错误：请附上本行报告。", "This is a fault of the generator: please report it with this line."));

    private static readonly Rule NoAnchor = new("EX7003", Severity.Error,
        new("锚点不存在", "Dead anchor"),
        new("链接“{0}”指向的位置不存在。", "The link “{0}” leads to no element of its page."),
        new("核对正文里的 #位置；若正文没有问题，请附上本行报告。", "Check the #place in the text; if the text is right, please report this line."));

    private static readonly Rule Leaves = new("EX7004", Severity.Error,
        new("链接跑出站点", "Link leaves the site's folder"),
        new("链接“{0}”走到了站点文件夹之外。", "The link “{0}” climbs out of the site."),
        new("站内链接一律写成 [[类别:标识]]。", "Write links inside the site as [[kind:id]]."));

    public static IEnumerable<Diagnostic> Find(WrittenSite site, AuditOptions options)
    {
        var ids = site.Pages.ToFrozenDictionary(p => p.Path, p => p.Ids.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var page in site.Pages)
            foreach (var link in page.Addresses)
                if (Judge(page, link, site, ids, options) is { } fault)
                    yield return fault;
    }

    private static Diagnostic? Judge(WrittenPage page, NamedAddress link, WrittenSite site, FrozenDictionary<string, FrozenSet<string>> ids, AuditOptions options)
    {
        var address = link.Address;
        if (options.BaseUrl is { } own && address.StartsWith(own, StringComparison.Ordinal)) address = "/" + address[own.Length..];
        else if (HasScheme(address)) return null;
        else if (options.BaseUrl is { } root && new Uri(root).AbsolutePath is var basePath && address.StartsWith(basePath, StringComparison.Ordinal)) address = "/" + address[basePath.Length..];
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (address, null) : (address[..hash], Uri.UnescapeDataString(address[(hash + 1)..]));
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0) path = path[..query];
        if (Target(page.Path, Uri.UnescapeDataString(path)) is not { } target) return Leaves.At(link.Span, link.Address);
        if (!site.Has(target)) return NoFile.At(link.Span, link.Address, target);
        return anchor is { Length: > 0 } && ids.TryGetValue(target, out var known) && !known.Contains(anchor) ? NoAnchor.At(link.Span, link.Address) : null;
    }

    /// <summary>The file an address names, seen from a page; null when it climbs out of the site.</summary>
    private static string? Target(string page, string path)
    {
        if (path.Length == 0) return page;
        var parts = path.StartsWith('/') ? [] : page.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        var isFolder = path.EndsWith('/') || path is "." or ".." || path.EndsWith("/..", StringComparison.Ordinal) || path.EndsWith("/.", StringComparison.Ordinal);
        return string.Join('/', isFolder ? parts.Append(Index) : parts);
    }

    /// <summary>True for an address that leads out of the site.</summary>
    public static bool HasScheme(string address) => address.StartsWith("//", StringComparison.Ordinal) || Uri.TryCreate(address, UriKind.Absolute, out _) && !address.StartsWith('/');
}
