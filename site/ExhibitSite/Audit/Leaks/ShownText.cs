using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Audit.Leaks;

/// <summary>What of a file is there to be read: the text of pages without their tags, what stands in attributes for readers, the values of JSON. Short names are looked for here only.</summary>
internal static partial class ShownText
{
    // Within a word or a sentence; every other element ends one.
    private const string Inline = " a abbr b bdi bdo cite code del em font i ins kbd mark q rb ruby s small span strong sub sup tspan u var wbr ";

    // Attributes that speak to programs, in words of closed lists, or hold addresses, which are looked for by themselves.
    private const string Technical =
        " action class charset d datetime decoding dir download fetchpriority fill font-family for form height href hreflang id inputmode integrity is itemid itemprop itemscope itemtype kind " +
        "lang loading media method name open-graph points preserveaspectratio property referrerpolicy rel role scope shape sizes slot src srcdoc srclang srcset stroke style tabindex target " +
        "text-anchor transform type viewbox width xmlns ";

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    /// <summary>The text; empty for programs and style sheets, which hold no record's words.</summary>
    /// <param name="path">The file's path or the way to it in an archive.</param>
    /// <param name="text">The file, decoded.</param>
    public static string Of(string path, string text)
    {
        if (path.EndsWith(".css", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".js", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mjs", StringComparison.OrdinalIgnoreCase)) return "";
        if (text.AsSpan().TrimStart() is ['{' or '[', ..]) return OfJson(text);
        return text.Contains('<', StringComparison.Ordinal) ? WebUtility.HtmlDecode(OfMarkup(text)) : text;
    }

    private static string OfJson(string text) => Escape().Replace(Key().Replace(text, "\n"), match => $"{(char)Convert.ToInt32(match.Groups["code"].Value, 16)}");

    private static string OfMarkup(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var tag = text.IndexOf('<', at);
            var end = tag < 0 ? -1 : text.IndexOf('>', tag);
            shown.Append(text.AsSpan(at, (end < 0 ? text.Length : tag) - at));
            if (end < 0) break;
            var name = NameOf(text.AsSpan(tag + 1, end - tag - 1));
            if (!IsInline(name)) shown.Append('\n');
            at = end + 1;
            if (text[tag + 1] is not ('/' or '!' or '?')) AppendAttributes(text[tag..end], shown);
            else if (text[tag + 1] == '!') shown.Append(text.AsSpan(tag, end - tag)).Append('\n');
            if (name is not ("script" or "style") || text[tag + 1] == '/') continue;
            var close = text.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
            if (close < 0) close = text.Length;
            // Data for programs are JSON; a program is none of a record's words.
            if (name == "script" && text.AsSpan(at, close - at).TrimStart() is ['{' or '[', ..]) shown.Append(OfJson(text[at..close])).Append('\n');
            at = close;
        }
        return shown.ToString();
    }

    private static void AppendAttributes(string tag, StringBuilder shown)
    {
        foreach (Match attribute in Attribute().Matches(tag))
        {
            var name = attribute.Groups["name"].Value.ToLowerInvariant();
            if (Technical.Contains($" {name} ", StringComparison.Ordinal) || name.StartsWith("xmlns", StringComparison.Ordinal)) continue;
            shown.Append('\n').Append(attribute.Groups["value"].ValueSpan).Append('\n');
        }
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        if (tag is ['/', ..]) tag = tag[1..];
        var end = tag.IndexOfAnyExcept(NameLetters);
        return (end < 0 ? tag : tag[..end]).ToString().ToLowerInvariant();
    }

    private static bool IsInline(string name) => name.Length > 0 && Inline.Contains($" {name} ", StringComparison.Ordinal);

    [GeneratedRegex("""(?<name>[A-Za-z_:][\w:.-]*)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();

    [GeneratedRegex("""\"[^"\\]*\"\s*:""", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex("""\\u(?<code>[0-9a-fA-F]{4})""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
