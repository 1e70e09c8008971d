using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Components.Assets;

/// <summary>
/// The files of the full viewer's page: Mirador, the notices of what it is made of, and the script that starts it. Mirador travels packed in this
/// assembly, and is unpacked only for a site that has the page.
/// </summary>
public static class FullViewerAssets
{
    private static readonly Lazy<ImmutableArray<(SitePath Path, byte[] Bytes)>> Files = new(() => [BrowserAssets.File(BrowserAssets.OfFullViewer), Mirador(), Notices()]);

    /// <summary>Address of Mirador.</summary>
    public static SitePath MiradorPath => Files.Value[1].Path;

    /// <summary>Address of the notices.</summary>
    public static SitePath NoticesPath => Files.Value[2].Path;

    /// <summary>All of them.</summary>
    public static ImmutableArray<(SitePath Path, byte[] Bytes)> All => Files.Value;

    private static (SitePath, byte[]) Mirador()
    {
        using var packed = Resource("mirador.js.br");
        using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        return Named("mirador.js", unpacked);
    }

    private static (SitePath, byte[]) Notices()
    {
        using var written = Resource("notices.txt");
        return Named("mirador-notices.txt", written);
    }

    private static (SitePath, byte[]) Named(string name, Stream content)
    {
        using var whole = new MemoryStream();
        content.CopyTo(whole);
        var bytes = whole.ToArray();
        return (BrowserAssets.Named(name, bytes), bytes);
    }

    private static Stream Resource(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream("full/" + name)!;
}
