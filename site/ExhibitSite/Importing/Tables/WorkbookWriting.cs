using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ExhibitSite.Importing.Tables;

/// <summary>
/// A workbook with one sheet whose cells are all of the format “text”, the empty ones too: what is typed into them stays as typed.
/// The smallest set of parts that ECMA-376 asks for; the same table always gives the same bytes.
/// </summary>
internal static partial class WorkbookWriting
{
    /// <summary>The most characters that a cell of a spreadsheet holds.</summary>
    public const int LongestCell = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;
    private const string PackageRelations = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;
    private const string BookRelations = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
        """;
    // Format 49 is "@", text. Style 1 is a cell, 2 a heading.
    private const string Styles = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF0EAE0"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the workbook.</summary>
    public static byte[] Write(string name, ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", PackageRelations);
            Add(zip, "xl/workbook.xml", Book(name));
            Add(zip, "xl/_rels/workbook.xml.rels", BookRelations);
            Add(zip, "xl/styles.xml", Styles);
            using var part = Open(zip, "xl/worksheets/sheet1.xml");
            WriteSheet(part, header, rows);
        }
        return bytes.ToArray();
    }

    private static string Book(string name) => $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>
        """;

    private static void WriteSheet(Stream part, ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows)
    {
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < header.Length; i++) WriteColumn(xml, i + 1, header[i], i == header.Length - 1);
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, header, style: 2);
        foreach (var row in rows) WriteRow(xml, row, style: 1);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumn(XmlWriter xml, int number, string heading, bool isHidden)
    {
        xml.WriteStartElement("col", Main);
        xml.WriteAttributeString("min", Number(number));
        xml.WriteAttributeString("max", Number(number));
        xml.WriteAttributeString("width", heading is "题名" or "Title" or "提要" or "Summary" ? "40" : "18");
        xml.WriteAttributeString("style", "1");
        if (isHidden) xml.WriteAttributeString("hidden", "1");
        xml.WriteAttributeString("customWidth", "1");
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, ImmutableArray<string> cells, int style)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("s", Number(style));
            if (cell.Length > 0)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Escapes().Replace(cell, static m => "_x005F_" + m.Value[1..]));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Add(ZipArchive zip, string path, string content)
    {
        using var part = Open(zip, path);
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    private static Stream Open(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Earliest;
        return entry.Open();
    }

    // A text that looks like the escape of ECMA-376 part 1, 22.9.2.19 is itself escaped.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escapes();
}
