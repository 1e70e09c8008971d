using System.Text;
using System.Xml;
using ExhibitSite.Gate;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Sitemap;

/// <summary>
/// <c>sitemap.xml</c> (sitemaps.org protocol 0.9; absolute addresses, so only for a site that knows its own; cut at 50,000 with an index)
/// and <c>robots.txt</c> (RFC 9309).
/// </summary>
internal sealed class SitemapExport : IExport
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MostInOneFile = 50_000;

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public string Name => "sitemap";

    public bool IsForHosts => true;

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        yield return new OutputFile(SitePaths.Robots, "site.yml", stream => stream.Write(Encoding.UTF8.GetBytes(Robots(site.Settings.BaseUrl))));
        if (site.Settings.BaseUrl is not { } baseUrl) yield break;
        var parts = request.Pages.Paths.Chunk(MostInOneFile).ToArray();
        if (parts.Length == 1)
        {
            yield return new OutputFile(SitePaths.SiteMapXml, "site.yml", stream => Write(stream, "urlset", "url", parts[0], baseUrl));
            yield break;
        }
        var files = parts.Select((_, i) => SitePath.File($"sitemap-{i + 1}.xml")).ToArray();
        yield return new OutputFile(SitePaths.SiteMapXml, "site.yml", stream => Write(stream, "sitemapindex", "sitemap", files, baseUrl));
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            yield return new OutputFile(files[i], "site.yml", stream => Write(stream, "urlset", "url", part, baseUrl));
        }
    }

    private static void Write(Stream stream, string root, string entry, SitePath[] paths, string baseUrl)
    {
        using var xml = XmlWriter.Create(stream, Plain);
        xml.WriteStartElement(root, Namespace);
        foreach (var path in paths)
        {
            xml.WriteStartElement(entry, Namespace);
            xml.WriteElementString("loc", Namespace, new Permalink(path).Absolute(baseUrl));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Robots(string? baseUrl) =>
        "User-agent: *\nAllow: /\n" + (baseUrl is null ? "" : $"Sitemap: {new Permalink(SitePaths.SiteMapXml).Absolute(baseUrl)}\n");
}
