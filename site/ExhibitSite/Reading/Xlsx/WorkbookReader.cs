using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Xlsx;

/// <summary>The first visible sheet of a workbook (ECMA-376, SpreadsheetML) as texts. Formulas give the value that was saved with them.</summary>
public static class WorkbookReader
{
    private const string Main = "xl/workbook.xml";
    private const int MostEntries = 2000;
    private const long LargestPart = 256L * 1024 * 1024;

    internal static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CloseInput = true, MaxCharactersInDocument = LargestPart };

    private static readonly Rule Damaged = new("EX8007", Severity.Error,
        new("工作簿打不开", "Workbook cannot be opened"),
        new("这不是完好的 .xlsx 工作簿：{0}。", "This is no sound .xlsx workbook: {1}."),
        new("用电子表格打开它，另存为 .xlsx 或“CSV UTF-8”。", "Open it in a spreadsheet and save it as .xlsx or “CSV UTF-8”."));

    private static readonly Rule OtherSheet = new("EX8070", Severity.Warning,
        new("另一张工作表没有读", "Another sheet was not read"),
        new("工作表“{0}”没有读：一个工作簿只读第一张（“{1}”）。", "The sheet “{0}” was not read: of a workbook, only the first (“{1}”) is."),
        new("把它另存为一个单独的 .xlsx 文件；只是给自己看的，把这张工作表隐藏。", "Save it as an .xlsx file of its own; hide the sheet if it is for yourself only."));

    /// <summary>The cells; null with an error reported.</summary>
    public static Sheet? Read(string file, byte[] bytes, Findings findings)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries || zip.Entries.Any(static e => e.Length > LargestPart))
                return Refuse(file, new("展开以后太大", "it is too large when unpacked"), findings);
            if (zip.GetEntry(Main) is null) return Refuse(file, new("里面没有工作簿", "there is no workbook in it"), findings);
            var sheets = VisibleSheets(zip);
            if (sheets.IsEmpty || zip.GetEntry(sheets[0].Path) is not { } sheet) return Refuse(file, new("里面没有工作表", "there is no sheet in it"), findings);
            foreach (var other in sheets.AsSpan()[1..])
                if (HasCells(zip, other.Path)) findings.Report(OtherSheet, SourceSpan.OfFile(file), other.Name, sheets[0].Name);
            var cells = new SheetXml(file, SharedTexts(zip), WorkbookStyles.DateStyles(zip), findings);
            return SheetReader.Arrange(file, cells.Read(sheet), findings);
        }
        catch (InvalidDataException)
        {
            return Refuse(file, new("压缩包已损坏", "the package is damaged"), findings);
        }
        catch (XmlException)
        {
            return Refuse(file, new("里面的 XML 读不懂", "its XML cannot be read"), findings);
        }
    }

    private static Sheet? Refuse(string file, Wording why, Findings findings)
    {
        findings.Report(Damaged, SourceSpan.OfFile(file), why.Zh, why.En);
        return null;
    }

    // The sheets that are not hidden, in order: name and place in the package, by their relationships.
    private static ImmutableArray<(string Name, string Path)> VisibleSheets(ZipArchive zip)
    {
        var named = new List<(string Name, string Id)>();
        using (var workbook = XmlReader.Create(zip.GetEntry(Main)!.Open(), Safe))
            while (workbook.Read())
                if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && workbook.GetAttribute("state") is null or "visible")
                    if ((workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? workbook.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships")) is { } id)
                        named.Add((workbook.GetAttribute("name") ?? "", id));
        if (zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations) return [];
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = XmlReader.Create(relations.Open(), Safe);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                places[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        return [.. named.Where(s => places.ContainsKey(s.Id)).Select(s => (s.Name, places[s.Id]))];
    }

    private static bool HasCells(ZipArchive zip, string path)
    {
        if (zip.GetEntry(path) is not { } sheet) return false;
        using var reader = XmlReader.Create(sheet.Open(), Safe);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" }) return true;
        return false;
    }

    private static ImmutableArray<string> SharedTexts(ZipArchive zip)
    {
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry) return [];
        var texts = ImmutableArray.CreateBuilder<string>();
        using var reader = XmlReader.Create(entry.Open(), Safe);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" }) texts.Add(SheetXml.TextWithin(reader));
        return texts.ToImmutable();
    }
}
