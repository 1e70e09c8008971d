using System.Text;
using System.Xml.Linq;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>SVG: comments, metadata and what drawing programs write for themselves stay behind. A drawing without them goes out byte by byte as it came.</summary>
internal sealed class StripSvg : ICleaner
{
    private static readonly string[] Programs =
    [
        "http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd", "http://ns.adobe.com/AdobeIllustrator/10.0/",
        "http://ns.adobe.com/Extensibility/1.0/", "http://ns.adobe.com/Graphs/1.0/", "http://www.bohemiancoding.com/sketch/ns", "http://www.serif.com/",
    ];

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Svg || SvgDrawing.Load(bytes) is not { } drawing) return null;
        var extras = drawing.DescendantNodes().Where(n => n is XComment or XProcessingInstruction || n is XElement element && IsExtra(element)).ToList();
        var attributes = drawing.Descendants().SelectMany(e => e.Attributes()).Where(IsExtra).ToList();
        if (extras.Count == 0 && attributes.Count == 0) return null;
        foreach (var extra in extras.Where(e => e.Parent is not null || e is not XElement)) extra.Remove();
        foreach (var attribute in attributes) attribute.Remove();
        return Stripped.Of(bytes, Encoding.UTF8.GetBytes(drawing.ToString(SaveOptions.DisableFormatting)));
    }

    private static bool IsExtra(XElement element) => element.Name.LocalName == "metadata" || Programs.Contains(element.Name.NamespaceName);

    private static bool IsExtra(XAttribute attribute) => Programs.Contains(attribute.Name.NamespaceName) || (attribute.IsNamespaceDeclaration && Programs.Contains(attribute.Value));
}

/// <summary>SVG: scripts, handlers and everything fetched from elsewhere stay behind (<see cref="SvgDrawing"/>).</summary>
internal sealed class DisarmSvg : ICleaner
{
    private static readonly Wording Words = new("去掉了脚本、外部引用等", "scripts and references to elsewhere removed");

    public Cleaned? Clean(byte[] bytes, ShownFile file) =>
        file.Form == FileForm.Svg && SvgDrawing.Load(bytes) is { } drawing && SvgDrawing.Disarm(drawing)
            ? new Cleaned(Encoding.UTF8.GetBytes(drawing.ToString(SaveOptions.DisableFormatting)), Words)
            : null;
}
