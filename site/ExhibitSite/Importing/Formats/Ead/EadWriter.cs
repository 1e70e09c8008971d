using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Importing.Formats.Ead;

/// <summary>What is asked of a finding aid.</summary>
/// <param name="Day">When it is made.</param>
/// <param name="Agency">Who makes it.</param>
public sealed record EadRequest(DateOnly Day, string Agency)
{
    /// <summary>The archive's code; empty for none.</summary>
    public string AgencyCode { get; init; } = "";

    /// <summary>True when a record may go out; null for an exchange between archives, which holds everything and marks as internal what is closed.</summary>
    public Func<string, string, bool>? IsOpen { get; init; }
}

/// <summary>A fonds and all below it as a finding aid in EAD3, from the fields as their curators wrote them.</summary>
public sealed class EadWriter
{
    private const string Fonds = "fonds", Item = "item";
    private readonly ILookup<string, OwnRecord> _below;
    private readonly EadRequest _request;
    private readonly RecordNames _names;

    private EadWriter(IEnumerable<OwnRecord> records, EadRequest request, RecordNames names)
    {
        (_request, _names) = (request, names);
        _below = records.Where(r => request.IsOpen is null || request.IsOpen(r.Kind.Name, r.Id))
            .OrderBy(static r => r.Says("code"), Comparer<string>.Create(NaturalOrder.Compare)).ToLookup(static r => r.Says("parent"), StringComparer.Ordinal);
    }

    /// <summary>The fonds of an input, by id: each makes a finding aid.</summary>
    public static ImmutableArray<string> FondsOf(Reading.InputSyntax input) =>
        [.. OwnRecord.Of(input, Kinds.All.Of(Fonds)).Where(static r => r.Says("parent").Length == 0).Select(static r => r.Id)];

    /// <summary>The finding aid of a fonds; null when it may not go out or is not there.</summary>
    public static byte[]? Write(Reading.InputSyntax input, string fonds, EadRequest request)
    {
        // In the order of files first: a sort by code keeps it where codes are equal.
        var writer = new EadWriter([.. OwnRecord.Of(input, Kinds.All.Of(Fonds)), .. OwnRecord.Of(input, Kinds.All.Of(Item))], request, RecordNames.Of(input, request));
        return writer._below[""].FirstOrDefault(r => r.Kind.Name == Fonds && r.Id == fonds) is { } root ? writer.Write(root) : null;
    }

    private byte[] Write(OwnRecord root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("ead", EadNames.Ead3.NamespaceName);
            WriteControl(xml, root);
            xml.WriteStartElement("archdesc");
            WriteUnit(xml, root);
            if (_below[root.Id].Any())
            {
                xml.WriteStartElement("dsc");
                foreach (var component in _below[root.Id]) WriteComponent(xml, component);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private void WriteControl(XmlWriter xml, OwnRecord root)
    {
        xml.WriteStartElement("control");
        xml.WriteElementString("recordid", root.Id);
        xml.WriteStartElement("filedesc");
        xml.WriteStartElement("titlestmt");
        xml.WriteElementString("titleproper", root.Says("title"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteEmpty(xml, "maintenancestatus", "value", "new");
        xml.WriteStartElement("maintenanceagency");
        if (_request.AgencyCode.Length > 0) xml.WriteElementString("agencycode", _request.AgencyCode);
        xml.WriteElementString("agencyname", _request.Agency);
        xml.WriteEndElement();
        xml.WriteStartElement("maintenancehistory");
        xml.WriteStartElement("maintenanceevent");
        WriteEmpty(xml, "eventtype", "value", "created");
        WriteEmpty(xml, "eventdatetime", "standarddatetime", _request.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteEmpty(xml, "agenttype", "value", "machine");
        xml.WriteElementString("agent", "ExhibitSite");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteComponent(XmlWriter xml, OwnRecord record)
    {
        xml.WriteStartElement("c");
        WriteUnit(xml, record);
        if (record.Kind.Name == Fonds)
            foreach (var component in _below[record.Id]) WriteComponent(xml, component);
        xml.WriteEndElement();
    }

    private void WriteUnit(XmlWriter xml, OwnRecord record)
    {
        var aside = _request.IsOpen is null ? NotesOf(record) : [];
        var level = aside.FirstOrDefault(static n => n.Name == "@level").Text ?? DescriptionLevelOf(record);
        xml.WriteAttributeString("level", level);
        if (level == "otherlevel" && aside.FirstOrDefault(static n => n.Name == "@otherlevel").Text is { } other) xml.WriteAttributeString("otherlevel", other);
        if (_request.IsOpen is null && record.Says("open") == "控制") xml.WriteAttributeString("audience", "internal");
        xml.WriteStartElement("did");
        new EadIdentity(xml, record, _names).Write(_request.IsOpen is null);
        foreach (var (name, text) in aside.Where(static n => EadIdentity.Holds(n.Name))) EadIdentity.WriteAside(xml, name, text);
        xml.WriteEndElement();
        WriteTexts(xml, record, aside);
        WriteHeadings(xml, record, aside);
    }

    private static string DescriptionLevelOf(OwnRecord record) => record.Says("level") is { Length: > 0 } word ? Kinds.Elements.DescriptionLevels.Read(word) switch
    {
        Kinds.Elements.DescriptionLevel.Fonds => "fonds",
        Kinds.Elements.DescriptionLevel.Series => "series",
        Kinds.Elements.DescriptionLevel.FileUnit => "file",
        _ => Item,
    } : Item;

    private static void WriteTexts(XmlWriter xml, OwnRecord record, ImmutableArray<(string Name, string Text)> aside)
    {
        foreach (var (element, field) in EadNames.Fields.OrderBy(static f => f.Key, StringComparer.Ordinal))
        {
            if (record.Says(field).Length == 0) continue;
            var isList = TableColumn.Find(field, record.Kind.Table)?.Field is { IsList: true };
            WriteText(xml, element, aside.FirstOrDefault(n => n.Name == element + ".head").Text, isList ? Entries(record.Says(field)) : record.Says(field).Split("\n\n"), audience: null);
        }
        foreach (var group in aside.Where(static n => EadIdentity.IsText(n.Name)).GroupBy(static n => n.Name, StringComparer.Ordinal))
            WriteText(xml, group.Key, aside.FirstOrDefault(n => n.Name == group.Key + ".head").Text, group.Select(static n => n.Text), "internal");
        if (record.Says("rights") is { Length: > 0 } rights) WriteText(xml, "userestrict", null, [rights], audience: null);
    }

    private static void WriteText(XmlWriter xml, string element, string? head, IEnumerable<string> paragraphs, string? audience)
    {
        xml.WriteStartElement(element);
        if (audience is not null) xml.WriteAttributeString("audience", audience);
        if (head is not null) xml.WriteElementString("head", head);
        foreach (var paragraph in paragraphs)
        {
            if (element == "bibliography") xml.WriteElementString("bibref", paragraph);
            else xml.WriteElementString("p", paragraph);
        }
        xml.WriteEndElement();
    }

    private void WriteHeadings(XmlWriter xml, OwnRecord record, ImmutableArray<(string Name, string Text)> aside)
    {
        var own = EadNames.Headings.OrderBy(static h => h.Key, StringComparer.Ordinal).SelectMany(h => Entries(record.Says(h.Value)).Select(text => (Name: h.Key, Text: text)));
        var headings = own.Concat(_names.HeadingsOf(record)).Concat(aside.Where(static n => n.Name.StartsWith("controlaccess/", StringComparison.Ordinal)).Select(static n => (Name: n.Name[14..], n.Text))).ToArray();
        if (headings.Length == 0) return;
        xml.WriteStartElement("controlaccess");
        foreach (var (name, text) in headings)
        {
            xml.WriteStartElement(name);
            xml.WriteElementString("part", text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>The entries of a list's cell.</summary>
    internal static IEnumerable<string> Entries(string cell) =>
        cell.Length == 0 ? [] : CellText.Parse(cell, Kinds.All.Of(Item).Table.Find("keywords"), default) is Reading.Values.ListValue list
            ? list.Items.OfType<Reading.Values.ScalarValue>().Select(static i => i.Text)
            : [cell];

    // The lines of the private note that an import of EAD3 wrote: “element: text”.
    private static ImmutableArray<(string Name, string Text)> NotesOf(OwnRecord record) =>
        [.. record.Says("private-note").Split('\n').Select(static line => line.Split(": ", 2)).Where(static p => p.Length == 2).Select(static p => (p[0], p[1]))];

    private static void WriteEmpty(XmlWriter xml, string element, string attribute, string value)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
