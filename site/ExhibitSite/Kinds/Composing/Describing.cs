using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A record for machines: Dublin Core in the head (DCMI, "Expressing Dublin Core in HTML/XHTML meta and link elements"), schema.org as JSON-LD.</summary>
public static class Describing
{
    // Chinese stays readable; < > & are escaped, so that nothing can end the script element.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Dublin Core elements of a record.</summary>
    public static ImmutableArray<MetaEntry> DublinCore(Kind kind, Record record, PageContext page)
    {
        if (record is IArchivalUnit) return UnitDublinCore.Of(record, page);
        var meta = ImmutableArray.CreateBuilder<MetaEntry>();
        void Add(string element, string? value)
        {
            if (!string.IsNullOrEmpty(value)) meta.Add(new MetaEntry("DC." + element, value));
        }
        Add("title", record.ShownTitle);
        foreach (var creator in CreatorsOf(record, page)) Add("creator", creator);
        Add("date", record.Date?.Edtf);
        Add("type", kind.Label.En);
        Add("identifier", (record as ICoded)?.Code ?? record.Id.Value);
        Add("description", record.Head.Summary?.Main);
        foreach (var subject in SubjectsOf(record, page)) Add("subject", subject);
        Add("publisher", page.Catalogue.Settings.Institution?.Name.Main);
        Add("language", page.Words.Language);
        Add("rights", page.Catalogue.Settings.Licence);
        return meta.ToImmutable();
    }

    /// <summary>The schema.org description of a record.</summary>
    public static string SchemaOrg(Kind kind, Record record, PageContext page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        if (record is IArchivalUnit)
        {
            using (var json = new Utf8JsonWriter(buffer, Readable)) new UnitSchemaOrg(json, page).Write(kind, record);
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", kind.SchemaType);
            json.WriteString("name", record.ShownTitle);
            if (record.Head.Title.English is { } english) json.WriteString("alternateName", english);
            if (page.Address is { } address) json.WriteString("url", address);
            if ((record as ICoded)?.Code is { } code) json.WriteString("identifier", code);
            if (record.Head.Summary is { } summary) json.WriteString("description", summary.Main);
            if (record is Compilations.Piece) WriteWork(json, record, page);
            if (record is Agents.Agent agent) WriteLife(json, agent);
            if (record is Events.Event { Date: { } happened }) WriteDate(json, "startDate", happened);
            if (record is Places.Place { Position: { } position }) WritePosition(json, position);
            json.WriteString("inLanguage", page.Words.Language);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteWork(Utf8JsonWriter json, Record record, PageContext page)
    {
        var creators = CreatorsOf(record, page);
        if (!creators.IsEmpty)
        {
            json.WriteStartArray("creator");
            foreach (var name in creators) WriteNamed(json, "Thing", name);
            json.WriteEndArray();
        }
        if (record.Date is { } date) WriteDate(json, "dateCreated", date);
        if (page.Catalogue.Settings.Institution is { } holder)
        {
            json.WritePropertyName("holdingArchive");
            WriteNamed(json, "ArchiveOrganization", holder.Name.Main);
        }
    }

    private static void WriteLife(Utf8JsonWriter json, Agents.Agent agent)
    {
        var isPerson = agent.Type == Agents.AgentType.Person;
        if (agent.Born is { } born) WriteDate(json, isPerson ? "birthDate" : "foundingDate", born);
        if (agent.Died is { } died) WriteDate(json, isPerson ? "deathDate" : "dissolutionDate", died);
    }

    private static void WritePosition(Utf8JsonWriter json, Places.Position position)
    {
        json.WriteStartObject("geo");
        json.WriteString("@type", "GeoCoordinates");
        json.WriteNumber("latitude", position.Latitude);
        json.WriteNumber("longitude", position.Longitude);
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    // ISO 8601 only: an EDTF mask or interval is no schema.org date, but its first day is.
    internal static void WriteDate(Utf8JsonWriter json, string name, HistoricalDate date)
    {
        if (date.Earliest is not { Year: > 0 } first) return;
        json.WriteString(name, date.Precision == DatePrecision.Day ? first.ToGregorianText() : $"{first.Year:0000}");
    }

    private static ImmutableArray<string> CreatorsOf(Record record, PageContext page)
    {
        var creators = record switch
        {
            Compilations.Piece piece => piece.Creators,
            _ => [],
        };
        return [.. creators.Select(c => c.Agent is { } id ? page.Catalogue.Find(id)?.Title : c.Name).OfType<string>()];
    }

    private static IEnumerable<string> SubjectsOf(Record record, PageContext page) =>
        record is IIndexed indexed ? indexed.People.Concat(indexed.Subjects).Select(id => page.Catalogue.Find(id)?.Title).OfType<string>() : [];
}
