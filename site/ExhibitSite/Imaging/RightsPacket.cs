using System.Text;
using System.Xml;

namespace ExhibitSite.Imaging;

/// <summary>What a picture says of itself wherever it is carried (XMP, ISO 16684-1). Each part is null when nobody says so.</summary>
/// <param name="Title">The title of its record.</param>
/// <param name="Source">The reference code of its record.</param>
/// <param name="RightsUri">The rights statement.</param>
/// <param name="Rights">Its name in words.</param>
/// <param name="Credit">Whom to name.</param>
internal sealed record RightsPacket(string? Title, string? Source, string? RightsUri, string? Rights, string? Credit)
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string XmpRights = "http://ns.adobe.com/xap/1.0/rights/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";

    /// <summary>The packet, with its marks around it (7.3.2 of the standard); null when it would say nothing.</summary>
    public string? ToXmp()
    {
        if (this is { Title: null, Source: null, RightsUri: null, Rights: null, Credit: null }) return null;
        var text = new StringBuilder("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment }))
        {
            xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
            xml.WriteStartElement("rdf", "RDF", Rdf);
            xml.WriteStartElement("rdf", "Description", Rdf);
            xml.WriteAttributeString("rdf", "about", Rdf, "");
            WriteWords(xml, "dc", "title", Dc, Title);
            WriteWords(xml, "dc", "rights", Dc, Rights ?? RightsUri);
            WriteText(xml, "dc", "source", Dc, Source);
            WriteText(xml, "xmpRights", "WebStatement", XmpRights, RightsUri);
            WriteWords(xml, "xmpRights", "UsageTerms", XmpRights, Rights);
            WriteText(xml, "photoshop", "Credit", Photoshop, Credit);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text.Append("<?xpacket end=\"r\"?>").ToString();
    }

    private static void WriteText(XmlWriter xml, string prefix, string name, string space, string? value)
    {
        if (value is not null) xml.WriteElementString(prefix, name, space, value);
    }

    // Texts that may be in several languages are lists of alternatives, even where there is but one.
    private static void WriteWords(XmlWriter xml, string prefix, string name, string space, string? value)
    {
        if (value is null) return;
        xml.WriteStartElement(prefix, name, space);
        xml.WriteStartElement("rdf", "Alt", Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        xml.WriteAttributeString("xml", "lang", null, "x-default");
        xml.WriteString(value);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
