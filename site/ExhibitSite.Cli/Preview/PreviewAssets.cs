using System.Text;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Preview;

/// <summary>What the preview adds to a site: a script, its style, and a page for when there is nothing else.</summary>
internal static class PreviewAssets
{
    /// <summary>Where everything of the preview's own lies.</summary>
    public const string Folder = "__preview/";

    /// <summary>Where pages listen for changes.</summary>
    public const string Events = "__preview/events";

    /// <summary>Where curators see what stays in.</summary>
    public const string Curator = "__preview/curator/";

    /// <summary>What stays in and belongs on a page, which the query names.</summary>
    public const string Beside = "__preview/curator/beside";

    /// <summary>The gate's report.</summary>
    public const string GateReport = "__preview/curator/report";

    /// <summary>The style of pages for curators.</summary>
    public const string CuratorStyle = "__preview/curator.css";

    /// <summary>The cookie that says as whom somebody looks: <c>curator</c> or <c>public</c>.</summary>
    public const string ViewCookie = "exhibit-preview-view";

    private const string ScriptPath = "__preview/reload.js";
    private const string StylePath = "__preview/reload.css";

    private static readonly byte[] Script = [.. Resource("change.js"), .. Resource("reload.js")];
    private static readonly byte[] Style = Resource("reload.css");
    private static readonly byte[] ForCurators = Resource("curator.css");

    private static readonly Wording AsPublic = new("公众所见", "As public");
    private static readonly Wording AsCurator = new("编者所见", "As curator");
    private static readonly Wording Kept = new("未公开 {0}", "{0} not public");
    private static readonly Wording BesideHere = new("与本页有关的未公开记录", "Not public, and belonging here");
    private static readonly Wording All = new("全部未公开的记录", "Everything that is not public");
    private static readonly Wording Close = new("先收起", "Close");

    /// <summary>Before the first good build.</summary>
    public static byte[] EmptyPage { get; } = Encoding.UTF8.GetBytes(
        """<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>预览</title></head><body></body></html>""");

    /// <summary>The preview's own file at a path; null when it is the site's.</summary>
    public static byte[]? Find(string path) => path switch
    {
        ScriptPath => Script,
        StylePath => Style,
        CuratorStyle => ForCurators,
        _ => null,
    };

    /// <summary>A page with the script in its head. It is an external one: the pages' own policy allows no other.</summary>
    /// <param name="page">The page.</param>
    /// <param name="version">Which site it is of.</param>
    /// <param name="view">As whom somebody looks.</param>
    /// <param name="terminal">The language of the preview.</param>
    public static byte[] WithScript(byte[] page, int version, string view, Terminal terminal)
    {
        var at = page.AsSpan().IndexOf("</head>"u8);
        if (at < 0) return page;
        string[] words = [terminal.Word(AsPublic), terminal.Word(AsCurator), terminal.Word(Kept), terminal.Word(BesideHere), terminal.Word(All), terminal.Word(Close)];
        var added = Encoding.UTF8.GetBytes(
            $"<link rel=\"stylesheet\" href=\"/{StylePath}\"><script src=\"/{ScriptPath}\" data-version=\"{version}\" data-view=\"{view}\" data-lang=\"{terminal.Language}\" data-words=\"{string.Join('|', words)}\" defer></script>");
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
