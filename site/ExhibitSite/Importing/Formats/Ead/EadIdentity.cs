using System.Globalization;
using System.Xml;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Importing.Formats.Ead;

/// <summary>The <c>did</c> of a unit: what identifies it.</summary>
internal sealed class EadIdentity(XmlWriter xml, OwnRecord record, RecordNames names)
{
    private static readonly string[] Descriptive = ["abstract", "container", "dao", "didnote", "langmaterial", "materialspec", "origination", "physloc", "repository", "unitid"];

    private static readonly string[] Texts =
        ["accessrestrict", "accruals", "acqinfo", "altformavail", "appraisal", "arrangement", "bibliography", "bioghist", "custodhist", "fileplan", "legalstatus", "odd", "originalsloc", "otherfindaid", "phystech", "prefercite", "processinfo", "relatedmaterial", "scopecontent", "separatedmaterial", "userestrict"];

    /// <summary>True for an element of the did that a private note may name.</summary>
    public static bool Holds(string name) => Descriptive.Contains(name, StringComparer.Ordinal);

    /// <summary>True for an element of running text.</summary>
    public static bool IsText(string name) => Texts.Contains(name, StringComparer.Ordinal);

    /// <summary>Writes the fields.</summary>
    /// <param name="withStorage">True for an exchange between archives.</param>
    public void Write(bool withStorage)
    {
        Element("unitid", record.Says("code"));
        Element("unittitle", record.Says("title"));
        foreach (var title in EadWriter.Entries(record.Says("title-parallel"))) Element("unittitle", title);
        Date();
        foreach (var extent in record.Says("extent").Split("; ", StringSplitOptions.RemoveEmptyEntries)) Element("physdesc", extent);
        foreach (var creator in EadWriter.Entries(record.Says("creator")))
            if (names.Of(creator) is { } name) Named("origination", name);
        var languages = EadWriter.Entries(record.Says("language")).ToArray();
        if (languages.Length > 0)
        {
            xml.WriteStartElement("langmaterial");
            foreach (var language in languages)
            {
                xml.WriteStartElement("language");
                xml.WriteAttributeString("langcode", LanguageCodes.CodeOf(language));
                xml.WriteString(language);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        foreach (var paragraph in record.Says("summary").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) Element("abstract", paragraph);
        foreach (var note in record.Says("date-note").Split("; ", StringSplitOptions.RemoveEmptyEntries)) Element("unitdate", note);
        if (withStorage) Storage();
    }

    /// <summary>Writes an element that a private note names.</summary>
    public static void WriteAside(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("audience", "internal");
        if (name is "repository" or "origination")
        {
            xml.WriteStartElement("corpname");
            xml.WriteElementString("part", text);
            xml.WriteEndElement();
        }
        else if (name == "dao")
        {
            xml.WriteAttributeString("daotype", "unknown");
            xml.WriteAttributeString("href", text);
        }
        else
        {
            xml.WriteString(text);
        }
        xml.WriteEndElement();
    }

    private void Date()
    {
        if (record.Says("date") is not { Length: > 0 } text) return;
        Element("unitdate", text);
        if (DateReading.Read(text).Value is not { Earliest: { } from, Latest: { } to } date || !IsStandard(from) || !IsStandard(to)) return;
        string[] ends = [.. text.Split(text.Contains('至', StringComparison.Ordinal) ? '至' : text.Contains('/', StringComparison.Ordinal) ? '/' : '-', 2).Select(static e => e.Trim())];
        xml.WriteStartElement("unitdatestructured");
        if (ends.Length == 2 && date.First is not null)
        {
            xml.WriteStartElement("daterange");
            Day("fromdate", from, ends[0]);
            Day("todate", to, ends[1]);
            xml.WriteEndElement();
        }
        else if (from == to)
        {
            Day("datesingle", from, text);
        }
        else
        {
            xml.WriteStartElement("daterange");
            Day("fromdate", from, text);
            Day("todate", to, text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // A year of more than four digits, or before our era, has no standard form in EAD3.
    private static bool IsStandard(Day day) => day.Year is > 0 and < 10_000;

    private void Day(string element, Day day, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("standarddate", day.ToString());
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private void Storage()
    {
        foreach (var place in record.Says("storage").Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (kind, text) = place.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? (place[..at], place[(at + 2)..]) : ("", place);
            if (kind is "physloc" or "") Element("physloc", text);
            else
            {
                xml.WriteStartElement("container");
                xml.WriteAttributeString("localtype", kind);
                xml.WriteString(text);
                xml.WriteEndElement();
            }
        }
    }

    private void Named(string element, string name)
    {
        xml.WriteStartElement(element);
        xml.WriteStartElement("name");
        xml.WriteElementString("part", name);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Element(string name, string text)
    {
        if (text.Length > 0) xml.WriteElementString(name, text);
    }
}
