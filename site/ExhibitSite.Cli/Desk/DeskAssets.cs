using System.Text;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Desk;

/// <summary>The desk's page, script and style. They hold nothing of the material, so anybody on this machine may have them.</summary>
internal static class DeskAssets
{
    private static readonly Wording Name = new("编辑台", "Desk");
    private static readonly Wording NoScript = new("编辑台要用到脚本，请在浏览器里允许。", "The desk needs script; please allow it in your browser.");

    private static readonly byte[] Script = Resource("desk.js");
    private static readonly byte[] Style = Resource("desk.css");

    /// <summary>What the browser must refuse to do for the page. Pictures of the person's own, before they are uploaded, are blobs.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The file at a path below the desk's address, with its type; null when there is none.</summary>
    /// <param name="path">Empty for the page.</param>
    /// <param name="language">Of the page.</param>
    public static (byte[] Content, string Type)? Find(string path, string language) => path switch
    {
        "" => (Encoding.UTF8.GetBytes(PageIn(language)), "text/html; charset=utf-8"),
        "desk.js" => (Script, "text/javascript; charset=utf-8"),
        "icon.svg" => ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><path fill=\"#9a2c20\" d=\"M1 1h14v14H1zm2 2v10h10V3zm2 2h6v2H5zm0 4h4v2H5z\" fill-rule=\"evenodd\"/></svg>"u8.ToArray(), "image/svg+xml"),
        "desk.css" => (Style, "text/css; charset=utf-8"),
        _ => null,
    };

    private static string PageIn(string language) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Name.In(language)}</title>
        <link rel="stylesheet" href="desk.css">
        <link rel="icon" href="icon.svg">
        <script src="desk.js" defer></script>
        </head>
        <body><noscript>{NoScript.In(language)}</noscript></body>
        </html>

        """;

    private static byte[] Resource(string name)
    {
        using var stream = typeof(DeskAssets).Assembly.GetManifestResourceStream($"desk/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks desk/{name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
