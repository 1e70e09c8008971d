using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Components.Assets;

/// <summary>The browser's files, built from <c>site/web</c> and carried in this assembly; their names hold their hash, so that a cache may keep them for ever.</summary>
public static class BrowserAssets
{
    private const string Prefix = "web/";
    private const int HashLength = 10;

    private static readonly ImmutableSortedDictionary<string, (SitePath Path, byte[] Bytes)> Files = Load();

    /// <summary>The address of a built file: <c>page.css</c>, <c>page.js</c>, <c>search.js</c>, <c>early.js</c>.</summary>
    public static SitePath PathOf(string name) => Files[name].Path;

    /// <summary>The script that only pages from a disk need.</summary>
    public const string OfDisks = "disk.js";

    /// <summary>The script of the full viewer's page; a file of <see cref="FullViewerAssets"/>.</summary>
    public const string OfFullViewer = "full-viewer.js";

    /// <summary>One of the files.</summary>
    internal static (SitePath Path, byte[] Bytes) File(string name) => Files[name];

    /// <summary>The address of bytes: their name holds their hash.</summary>
    internal static SitePath Named(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
        var dot = name.LastIndexOf('.');
        return SitePath.File("assets", $"{name[..dot]}-{hash}{name[dot..]}");
    }

    /// <summary>The script that only screens in a hall need.</summary>
    public const string OfHalls = "kiosk.js";

    /// <summary>The script that knows names by their pinyin, for fields in halls outside the search page.</summary>
    public const string NamesOfHalls = "names.js";

    /// <summary>The styles that only screens in a hall need.</summary>
    public const string StyleOfHalls = "kiosk.css";

    /// <summary>The files of every site of an edition.</summary>
    public static IEnumerable<(SitePath Path, byte[] Bytes)> Of(Edition edition) =>
        Files.Where(file => file.Key switch { OfFullViewer => false, OfDisks => edition.IsOnDisk(), OfHalls or NamesOfHalls or StyleOfHalls => edition == Edition.Kiosk, _ => true }).Select(static file => file.Value);

    private static ImmutableSortedDictionary<string, (SitePath, byte[])> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(n => n[Prefix.Length..], n => Read(assembly, n), StringComparer.Ordinal);
    }

    private static (SitePath, byte[]) Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (Named(resource[Prefix.Length..], bytes), bytes);
    }
}
