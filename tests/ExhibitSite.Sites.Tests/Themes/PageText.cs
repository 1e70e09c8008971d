using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ExhibitSite.Sites.Tests.Themes;

/// <summary>A page's text area as indented lines: one an element with its attributes, one a text. White space counts as little as it does in a browser.</summary>
internal static partial class PageText
{
    // Names for the style sheet: renaming one is no change of what a page says.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "class", "loading", "decoding", "tabindex", "fetchpriority" };

    /// <summary>The lines of an element and all below it.</summary>
    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        Write(element, 0, text);
        return text.ToString();
    }

    private static void Write(IElement element, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(element.LocalName);
        foreach (var attribute in element.Attributes.Where(a => !LeftOut.Contains(a.Name)).OrderBy(a => a.Name, StringComparer.Ordinal)) text.Append($" {attribute.Name}=“{Named().Replace(attribute.Value, "$1$2")}”");
        // The usual element with nothing but a text takes one line.
        if (element.ChildElementCount == 0)
        {
            var only = Squeezed(element.TextContent);
            text.Append(only.Length == 0 ? "\n" : $": {only}\n");
            return;
        }
        text.Append('\n');
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement below) Write(below, depth + 1, text);
            else if (child is IText { Data: var data } && Squeezed(data) is { Length: > 0 } said) text.Append(' ', (depth + 1) * 2).Append("| ").Append(said).Append('\n');
        }
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    // The names of scripts and styles hold their hash; a change of theirs is no change of the page.
    [GeneratedRegex(@"(assets/[a-zA-Z-]+)-[0-9a-f]{10}(\.\w+)")]
    private static partial Regex Named();
}
