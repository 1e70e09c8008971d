using System.Text;

namespace ExhibitSite.Cli.Preview;

/// <summary>What the preview adds to a site: a script, its style, and a page for when there is nothing else.</summary>
internal static class PreviewAssets
{
    /// <summary>Where pages listen for changes.</summary>
    public const string Events = "__preview/events";

    private const string ScriptPath = "__preview/reload.js";
    private const string StylePath = "__preview/reload.css";

    private static readonly byte[] Script = Resource("reload.js");
    private static readonly byte[] Style = Resource("reload.css");

    /// <summary>Before the first good build.</summary>
    public static byte[] EmptyPage { get; } = Encoding.UTF8.GetBytes(
        """<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>预览</title></head><body></body></html>""");

    /// <summary>The preview's own file at a path; null when it is the site's.</summary>
    public static byte[]? Find(string path) => path switch
    {
        ScriptPath => Script,
        StylePath => Style,
        _ => null,
    };

    /// <summary>A page with the script in its head. It is an external one: the pages' own policy allows no other.</summary>
    public static byte[] WithScript(byte[] page, int version)
    {
        var at = page.AsSpan().IndexOf("</head>"u8);
        if (at < 0) return page;
        var added = Encoding.UTF8.GetBytes($"<link rel=\"stylesheet\" href=\"/{StylePath}\"><script src=\"/{ScriptPath}\" data-version=\"{version}\" defer></script>");
        return [.. page.AsSpan(0, at), .. added, .. page.AsSpan(at)];
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream($"preview/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks preview/{name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
