using System.Net;
using System.Text;

namespace ExhibitSite.Cli.Preview.Curator;

/// <summary>A page of the preview's own, written piece by piece; texts are escaped.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins a page.</summary>
    /// <param name="language"><c>zh-Hans</c> or <c>en</c>.</param>
    /// <param name="title">Its title.</param>
    public Html(string language, string title) => _text
        .Append($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n")
        .Append($"<title>{Escaped(title)}</title>\n<link rel=\"stylesheet\" href=\"/{PreviewAssets.CuratorStyle}\">\n</head>\n<body>\n<main>\n");

    /// <summary>An element that holds a text.</summary>
    public Html Element(string name, string text, string? sort = null)
    {
        _text.Append(sort is null ? $"<{name}>" : $"<{name} class=\"{sort}\">").Append(Escaped(text)).Append($"</{name}>\n");
        return this;
    }

    /// <summary>An element that holds others.</summary>
    public Html Within(string name, string? sort, Action<Html> content)
    {
        _text.Append(sort is null ? $"<{name}>\n" : $"<{name} class=\"{sort}\">\n");
        content(this);
        _text.Append($"</{name}>\n");
        return this;
    }

    /// <summary>A link.</summary>
    public Html Link(string address, string text)
    {
        _text.Append($"<a href=\"{Escaped(address)}\">{Escaped(text)}</a>\n");
        return this;
    }

    /// <summary>The whole page.</summary>
    public byte[] Bytes() => Encoding.UTF8.GetBytes(_text.ToString() + "</main>\n</body>\n</html>\n");

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
