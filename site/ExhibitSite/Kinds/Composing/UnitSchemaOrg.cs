using System.Globalization;
using System.Text.Json;
using ExhibitSite.Kinds.Agents;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Composing;

/// <summary>An archival unit in schema.org terms, property by property as the crosswalk of <see cref="ElementTable"/> says.</summary>
internal sealed class UnitSchemaOrg(Utf8JsonWriter json, PageContext page)
{
    private readonly ElementValues _values = new(page.Catalogue, page.Words);

    /// <summary>Writes the whole object.</summary>
    public void Write(Kind kind, Record record)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", kind.SchemaType);
        if (page.Address is { } url) json.WriteString("url", url);
        var properties =
            from element in ElementTable.All
            from property in element.Crosswalk.SchemaOrg
            from value in _values.Of(element.Key, record)
            group (element.Key, value) by property;
        foreach (var property in properties.ToArray()) WriteProperty(property.Key, [.. property], record);
        if (!_values.Of(ElementKey.Languages, record).Any()) json.WriteString("inLanguage", page.Words.Language);
        if (!_values.Of(ElementKey.ArchiveCode, record).Any() && page.Catalogue.Settings.Institution is { } holder) WriteHolder(holder.Name.Main, code: null);
        if (page.Catalogue.Above(record) is [.., var above]) WritePart(above);
        json.WriteEndObject();
    }

    private void WriteProperty(string property, (ElementKey Key, ElementValue Value)[] values, Record record)
    {
        switch (property)
        {
            case "dateCreated": WriteDate(values[0].Value.Date); break;
            case "isAccessibleForFree": json.WriteBoolean(property, true); break;
            case "associatedMedia": WriteMedia(record); break;
            case "holdingArchive": WriteHolder(values[0].Value.Machine, values[0].Value.Text); break;
            case "identifier": WriteAll(property, values, WriteIdentifier); break;
            case "creator": WriteAll(property, values, v => WriteNamed(TypeOf(v.Value), v.Value.Text)); break;
            case "mentions": WriteAll(property, values, v => WriteNamed("Person", v.Value.Text)); break;
            case "contentLocation": WriteAll(property, values, v => WriteNamed("Place", v.Value.Text)); break;
            case "about": WriteAll(property, values, v => WriteNamed(TypeOf(v.Value), v.Value.Text)); break;
            case "hasPart" or "subjectOf": WriteAll(property, values, v => WriteNamed("CreativeWork", v.Value.Text)); break;
            case "inLanguage" or "license" or "additionalType": WriteAll(property, values, v => json.WriteStringValue(v.Value.MachineText)); break;
            default: WriteAll(property, values, v => json.WriteStringValue(v.Value.Text)); break;
        }
    }

    // One value stands alone; several are an array.
    private void WriteAll<T>(string property, T[] values, Action<T> write)
    {
        json.WritePropertyName(property);
        if (values.Length == 1)
        {
            write(values[0]);
            return;
        }
        json.WriteStartArray();
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }

    private void WriteIdentifier((ElementKey Key, ElementValue Value) identifier)
    {
        if (identifier.Key == ElementKey.Code)
        {
            json.WriteStringValue(identifier.Value.Text);
            return;
        }
        json.WriteStartObject();
        json.WriteString("@type", "PropertyValue");
        json.WriteString("propertyID", ElementTable.Of(identifier.Key).Name.In(page.Words.Language));
        json.WriteString("value", identifier.Value.Text);
        json.WriteEndObject();
    }

    private void WriteDate(HistoricalDate? date)
    {
        if (date is null) return;
        // schema.org takes ISO 8601 intervals as temporalCoverage: what a file spans is no date of making.
        if (date is { Precision: DatePrecision.Range, Earliest: { Year: > 0 } first, Latest: { } last })
            json.WriteString("temporalCoverage", $"{first.ToGregorianText()}/{last.ToGregorianText()}");
        else Describing.WriteDate(json, "dateCreated", date);
    }

    private void WriteMedia(Record record)
    {
        if (record is not Item item) return;
        var files = item.Pictures.Select(use => page.Catalogue.Media(use.File)).OfType<MediaFile>().DistinctBy(f => f.Path).ToArray();
        if (files.Length == 0) return;
        json.WriteStartArray("associatedMedia");
        foreach (var file in files)
        {
            if (file.BestPath is not { } best) continue;
            json.WriteStartObject();
            json.WriteString("@type", "MediaObject");
            if (Address(best) is { } url) json.WriteString("contentUrl", url);
            json.WriteString("encodingFormat", MediaType.Of(best.Value));
            var bytes = file.IsPublished ? file.Bytes : file.Derived?.Files.First(f => f.Name == ImageFileName.Max).Bytes ?? 0;
            json.WriteString("contentSize", bytes.ToString(CultureInfo.InvariantCulture) + " B");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteHolder(string? name, string? code)
    {
        json.WriteStartObject("holdingArchive");
        json.WriteString("@type", "ArchiveOrganization");
        if (name is not null) json.WriteString("name", name);
        if (code is not null) json.WriteString("identifier", code);
        json.WriteEndObject();
    }

    private void WritePart(Record above)
    {
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", page.Catalogue.KindOf(above.Id).SchemaType);
        json.WriteString("name", above.ShownTitle);
        if (above is ICoded coded) json.WriteString("identifier", coded.Code);
        json.WriteEndObject();
    }

    private void WriteNamed(string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static string TypeOf(ElementValue value) => value.Record switch
    {
        Events.Event => "Event",
        Agent { Type: AgentType.Person } => "Person",
        Agent { Type: AgentType.Body } => "Organization",
        _ => "Thing",
    };

    private string? Address(SitePath path) => page.Catalogue.Settings.BaseUrl is { } baseUrl ? new Permalink(path).Absolute(baseUrl) : null;
}
