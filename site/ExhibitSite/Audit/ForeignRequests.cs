using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Audit;

/// <summary>Anything a browser would fetch from another host without being asked.</summary>
internal static partial class ForeignRequests
{
    private static readonly Rule Rule = new("EX7005", Severity.Error,
        new("向外站发请求", "Request to another host"),
        new("页面会自动向“{0}”取东西。", "The page fetches “{0}” by itself."),
        new("把文件放进 media/，用站内的副本。", "Put the file into media/ and use that copy."));

    public static IEnumerable<Diagnostic> Find(WrittenSite site, AuditOptions options)
    {
        foreach (var page in site.Pages)
            foreach (var link in page.Addresses)
                if (link.IsLoaded && IsForeign(link.Address, options))
                    yield return Rule.At(link.Span, link.Address);
        foreach (var sheet in site.Files.Where(f => f.EndsWith(".css", StringComparison.Ordinal) || f.EndsWith(".svg", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            foreach (Match match in Fetched().Matches(File.ReadAllText(Path.Combine(site.Folder, sheet))))
                yield return Rule.At(SourceSpan.OfFile(sheet), match.Groups["address"].Value);
    }

    private static bool IsForeign(string address, AuditOptions options) =>
        (address.StartsWith("//", StringComparison.Ordinal) || address.Contains("://", StringComparison.Ordinal)) &&
        !(options.BaseUrl is { } own && address.StartsWith(own, StringComparison.Ordinal));

    // url(…) and @import of style sheets; href, src and xlink:href of SVG elements, whose namespaces are no requests.
    [GeneratedRegex("""(?:url\(\s*["']?|@import\s+["']|(?:xlink:)?href\s*=\s*["']|\bsrc\s*=\s*["'])(?<address>(?:https?:)?//[^"')\s]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fetched();
}
