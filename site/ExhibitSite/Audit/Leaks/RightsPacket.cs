using System.Text;
using System.Xml;

namespace ExhibitSite.Audit.Leaks;

/// <summary>The one XMP packet that may stand in a published picture: title, source, rights, and whom to credit. Anything else in it, and it is metadata that was left.</summary>
internal static class RightsPacket
{
    private const string Start = "<x:xmpmeta";
    private const string End = "</x:xmpmeta>";

    private static readonly string[] Elements = ["xmpmeta", "RDF", "Description", "title", "rights", "source", "WebStatement", "UsageTerms", "Credit", "Alt", "li"];

    /// <summary>True when the packet in some bytes says no more than that.</summary>
    public static bool IsAllIn(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.LastIndexOf(End, StringComparison.Ordinal));
        return start >= 0 && end > start && IsRights(text[start..(end + End.Length)]);
    }

    private static bool IsRights(string packet)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(packet), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction) return false;
                if (xml.NodeType == XmlNodeType.Element && !(Elements.Contains(xml.LocalName) && HasPlainAttributes(xml))) return false;
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    // A property may also be written as an attribute: none but the marks of the packet itself may stand there.
    private static bool HasPlainAttributes(XmlReader xml)
    {
        var isPlain = true;
        while (xml.MoveToNextAttribute()) isPlain &= xml.Prefix == "xmlns" || xml.Name is "xmlns" or "xml:lang" || (xml.Name == "rdf:about" && xml.Value.Length == 0);
        xml.MoveToElement();
        return isPlain;
    }
}
