using System.Text;
using AngleSharp.Dom;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>Short forms for one-text sites.</summary>
internal static class Sentences
{
    private const string Opening = "early-opening: 文化类\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 组, on: 2026-03-02, basis: 满期, batch: \"1\" }\n";

    /// <summary>A block with an open item.</summary>
    public static string Item(string id, string fields = "", string body = "正文。") =>
        $"-- items/{id}.md --\n---\ntitle: {id}\ncode: X001-WS·1938·Y-{Number(id):0000}\n{Opening}{Lines(fields)}---\n{body}\n";

    /// <summary>A block with any other record.</summary>
    public static string Record(string path, string fields, string body = "") => $"-- {path}.md --\n---\n{Lines(fields)}---\n{body}\n";

    /// <summary>The text of a page's main area, in one line.</summary>
    public static string MainText(this BuiltSite site, string path) => Squeezed(site.Page(path).QuerySelector("main")!.TextContent);

    /// <summary>The links of a page's main area: text → address.</summary>
    public static IEnumerable<(string Text, string Href)> Links(this BuiltSite site, string path) =>
        site.Page(path).QuerySelectorAll("main a[href]").Select(a => (Squeezed(a.TextContent), a.GetAttribute("href")!));

    /// <summary>A page's section under a heading, in one line; null when it has none.</summary>
    public static string? Under(this BuiltSite site, string path, string heading) =>
        site.Page(path).QuerySelectorAll("main h2, main h3, main dt").FirstOrDefault(h => h.TextContent.Contains(heading, StringComparison.Ordinal))?.ParentElement is { } part ? Squeezed(part.TextContent) : null;

    /// <summary>White space as a browser shows it.</summary>
    public static string Squeezed(string text) => string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string Lines(string fields) => fields.Length == 0 || fields.EndsWith('\n') ? fields : fields + "\n";

    // Reference codes are unique; the test does not care what they are.
    private static int Number(string id) => Encoding.UTF8.GetBytes(id).Aggregate(7, (sum, b) => ((sum * 31) + b) % 9973);
}
