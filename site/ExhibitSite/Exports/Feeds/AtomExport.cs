using System.Globalization;
using System.Text;
using System.Xml;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Exhibitions;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Kinds.Notices;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Feeds;

/// <summary>
/// <c>feed.xml</c>: notices, exhibitions and newly opened items, the newest first (RFC 4287). Its ids are addresses,
/// so a site that does not know its own has no feed. The clock is not asked: dates are the records' own.
/// </summary>
internal sealed class AtomExport : IExport
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public string Name => "feeds";

    public bool IsForHosts => true;

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        if (site.Settings.BaseUrl is { } baseUrl) yield return new OutputFile(SitePaths.Feed, "site.yml", stream => Write(stream, site, baseUrl));
    }

    private static void Write(Stream stream, PublicSite site, string baseUrl)
    {
        var entries = site.Catalogue.Records.Select(r => (Record: r, Day: DayOf(r))).Where(e => e.Day is not null)
            .OrderByDescending(e => e.Day).ThenBy(e => e.Record.Id).Take(Most).ToArray();
        using var xml = XmlWriter.Create(stream, Plain);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Languages[0]);
        Element("id", baseUrl);
        Element("title", site.Settings.Title.Main);
        if (site.Settings.Tagline is { } tagline) Element("subtitle", tagline.Main);
        Element("updated", Moment(entries.Length > 0 ? entries[0].Day!.Value : site.AsOf));
        Linked("self", new Permalink(SitePaths.Feed).Absolute(baseUrl));
        Linked("alternate", baseUrl);
        xml.WriteStartElement("author", Namespace);
        Element("name", site.Settings.Institution?.Name.Main ?? site.Settings.Title.Main);
        xml.WriteEndElement();
        foreach (var (record, day) in entries)
        {
            var address = new Permalink(site.Catalogue.KindOf(record.Id).PathOf(record.Id)).Absolute(baseUrl);
            xml.WriteStartElement("entry", Namespace);
            Element("id", address);
            Element("title", record.ShownTitle);
            Element("updated", Moment(day!.Value));
            Linked("alternate", address);
            Element("summary", record.Head.Summary?.Main ?? record.ShownTitle);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();

        void Element(string name, string text) => xml.WriteElementString(name, Namespace, text);

        void Linked(string relation, string address)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }
    }

    /// <summary>The day a record was made public, as far as it says so itself.</summary>
    private static DateOnly? DayOf(Record record) => record switch
    {
        Notice { Issued.Earliest: { Year: > 0 } day } => new DateOnly(day.Year, day.Month, day.DayOfMonth),
        Exhibition { Opened.Earliest: { Year: > 0 } day } => new DateOnly(day.Year, day.Month, day.DayOfMonth),
        Item { Opening.On: { } on } => on,
        _ => null,
    };

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
