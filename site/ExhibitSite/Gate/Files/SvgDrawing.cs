using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ExhibitSite.Gate.Files;

/// <summary>
/// What an SVG may hold when it goes out (SVG 2): shapes, texts, colours, filters. What is on no list stays behind: scripts, handlers of events,
/// embedded pages, everything that is fetched from elsewhere. A picture shown by <c>img</c> runs nothing, but its address can be opened by itself.
/// </summary>
internal static partial class SvgDrawing
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";

    // A drawing above this is none that a browser should be asked to show.
    private const long MostCharacters = 64 * 1024 * 1024;

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        ("svg g defs symbol use switch view title desc style path rect circle ellipse line polyline polygon text tspan textPath image marker pattern mask clipPath linearGradient " +
         "radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA " +
         "feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The drawing; null when it is no XML, has a DTD, or is too large.</summary>
    public static XDocument? Load(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Takes out what may not go out. True when something was taken out.</summary>
    public static bool Disarm(XDocument drawing)
    {
        var isChanged = false;
        // A link says nothing within a picture; what it shows stays.
        foreach (var link in drawing.Descendants(XName.Get("a", Svg)).ToList())
        {
            link.Name = XName.Get("g", Svg);
            isChanged = true;
        }
        foreach (var element in drawing.Descendants().Where(e => e.Parent is not null && !IsKept(e)).ToList())
        {
            element.Remove();
            isChanged = true;
        }
        foreach (var attribute in drawing.Descendants().SelectMany(e => e.Attributes()).ToList())
        {
            if (IsKept(attribute)) continue;
            attribute.Remove();
            isChanged = true;
        }
        foreach (var sheet in drawing.Descendants(XName.Get("style", Svg)).Where(s => FetchedBySheet().IsMatch(s.Value)).ToList())
        {
            sheet.Remove();
            isChanged = true;
        }
        return isChanged;
    }

    private static bool IsKept(XElement element) => element.Name.NamespaceName is Svg or "" && Elements.Contains(element.Name.LocalName);

    private static bool IsKept(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration) return true;
        var name = attribute.Name.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return false;
        if (name == "href" && attribute.Name.NamespaceName is "" or XLink) return IsOwn(attribute.Value.Trim());
        return name is not ("src" or "srcset" or "base") && !FetchedBySheet().IsMatch(attribute.Value) && !Program().IsMatch(attribute.Value);
    }

    private static bool IsOwn(string address) => address.StartsWith('#') || OwnPicture().IsMatch(address);

    // Escapes (\75rl) can spell any of the others.
    [GeneratedRegex(@"@import|@font-face|url\(\s*[""']?\s*[^#""')\s]|image-set|expression\(|\\", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex FetchedBySheet();

    [GeneratedRegex(@"^\s*(?:[a-z]+script|data)\s*:", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Program();

    [GeneratedRegex(@"^data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex OwnPicture();
}
