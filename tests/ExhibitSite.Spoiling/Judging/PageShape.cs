using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ExhibitSite.Spoiling.Judging;

/// <summary>
/// What no words of a curator may do to a page: add code, fetch or send anything, close or open elements of the page's own. Knows nothing
/// of how pages are made; what a sound page looks like is learned from sites that nobody spoilt.
/// </summary>
internal sealed partial class PageShape
{
    private static readonly string[] NeverElements =
        ["iframe", "frame", "frameset", "object", "embed", "applet", "base", "form", "style", "template", "noscript", "plaintext", "xmp", "math", "foreignObject", "animate", "set", "portal"];

    private static readonly string[] Addresses = ["href", "src", "srcset", "poster", "data", "action", "formaction", "cite", "ping", "background", "xlink:href", "manifest", "longdesc"];
    private static readonly string[] NeverAttributes = ["style", "srcdoc", "action", "formaction", "ping", "background", "http-equiv"];
    private static readonly string[] LinkSchemes = ["http", "https", "mailto", "tel"];

    private readonly HashSet<string> _skeletons = new(StringComparer.Ordinal);
    private readonly HtmlParser _parser = new();

    /// <summary>Learns from a sound page which parts a page has.</summary>
    public void Learn(string html)
    {
        using var page = _parser.ParseDocument(html);
        _skeletons.Add(SkeletonOf(page));
    }

    /// <summary>What is wrong with a page; nothing when it is sound.</summary>
    public IEnumerable<string> Faults(string html)
    {
        using var page = _parser.ParseDocument(html);
        if (!_skeletons.Contains(SkeletonOf(page))) yield return $"parts of no sound page: {SkeletonOf(page)}";
        foreach (var element in page.All)
            foreach (var fault in FaultsOf(element)) yield return fault;
        if (Forbidden().Match(html) is { Success: true } forbidden) yield return $"U+{(int)forbidden.Value[0]:X4}";
        // What a browser makes of a page must not change when that is written and read again: otherwise words can hide elements (mXSS).
        var once = page.ToHtml();
        using var again = _parser.ParseDocument(once);
        if (again.ToHtml() != once) yield return "reads differently when read again";
    }

    private static IEnumerable<string> FaultsOf(IElement element)
    {
        if (NeverElements.Contains(element.LocalName) && !IsOwnSearch(element)) yield return $"<{element.LocalName}>";
        if (element.LocalName == "script" && !IsOurs(element)) yield return $"script: {Short(element.OuterHtml)}";
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || (NeverAttributes.Contains(attribute.Name) && !IsPageHead(element) && !(attribute.Name == "action" && IsOwnSearch(element)))) yield return $"{element.LocalName} {attribute.Name}={Short(attribute.Value)}";
            if (Addresses.Contains(attribute.Name) && !IsSafe(attribute.Value, mayLeave: element.LocalName is "a" or "link")) yield return $"{element.LocalName} {attribute.Name}={Short(attribute.Value)}";
        }
    }

    // The search box of the page's head, and the search page, on which stand no words of a record.
    private static bool IsOwnSearch(IElement element) =>
        (element.LocalName == "form" && OwnSearch().IsMatch(element.GetAttribute("action") ?? "") && element.Closest("header.site-header") is not null && element.Closest("main") is null)
        || (element.LocalName is "form" or "template" or "noscript" && element.Closest("body.page-search") is not null && OwnSearch().IsMatch(element.GetAttribute("action") ?? "./"));

    // Our policy, and a page that only leads to another page of the site.
    private static bool IsPageHead(IElement meta) =>
        meta.ParentElement?.LocalName == "head" && (meta.GetAttribute("http-equiv") == "Content-Security-Policy" || OwnRefresh().IsMatch(meta.GetAttribute("content") ?? ""));

    // A browser drops tabs and line ends from an address, and control characters and spaces before it.
    private static bool IsSafe(string address, bool mayLeave)
    {
        var read = Dropped().Replace(address, "").TrimStart([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        var scheme = Scheme().Match(read);
        if (!scheme.Success) return mayLeave || !(read.StartsWith("//", StringComparison.Ordinal) || read.StartsWith('\\') || read.StartsWith("/\\", StringComparison.Ordinal));
        return mayLeave && LinkSchemes.Contains(scheme.Groups[1].Value, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsOurs(IElement script)
    {
        if (script.GetAttribute("src") is { } source) return OwnScript().IsMatch(source) && script.TextContent.Length == 0;
        // Descriptions, and what the viewer has to know: no browser runs either.
        return script.GetAttribute("type") is "application/ld+json" or "application/json" && IsJson(script.TextContent);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The names in head, without repetitions, and the parts of body with their classes.
    private static string SkeletonOf(IDocument page) =>
        string.Join(' ', page.Head!.Children.Select(e => e.LocalName).Distinct().Order(StringComparer.Ordinal)) + " | "
        + string.Join(' ', page.Body!.Children.Select(e => $"{e.LocalName}.{e.ClassName}")) + " | "
        + string.Join(' ', page.DocumentElement.Children.Select(e => e.LocalName));

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";

    [GeneratedRegex(@"[\t\n\r]")]
    private static partial Regex Dropped();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();

    // From 404.html it leads from the top of the host.
    [GeneratedRegex(@"^(?:(?:\.\./)*|/(?!/)(?:[^/:\\]+/)*)search/$|^\./$")]
    private static partial Regex OwnSearch();

    [GeneratedRegex(@"^0; url=[^:\\]*$")]
    private static partial Regex OwnRefresh();

    // HTML, 13.2.2.2: what its parsers call an error, wherever it stands.
    [GeneratedRegex(@"[\x00-\x08\v\f\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"^(?!//)[^:\\]*assets/[\w-]+\.js$")]
    private static partial Regex OwnScript();
}
