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

    /// <summary>The cells; null with an error reported.</summary>
    public static Sheet? Read(string file, byte[] bytes, Findings findings)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries || zip.Entries.Any(static e => e.Length > LargestPart))
                return Refuse(file, new("展开以后太大", "it is too large when unpacked"), findings);
            if (zip.GetEntry(Main) is null) return Refuse(file, new("里面没有工作簿", "there is no workbook in it"), findings);
            if (SheetPath(zip) is not { } path || zip.GetEntry(path) is not { } sheet) return Refuse(file, new("里面没有工作表", "there is no sheet in it"), findings);
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

    // The first sheet that is not hidden, by its relationship.
    private static string? SheetPath(ZipArchive zip)
    {
        string? wanted = null;
        using (var workbook = XmlReader.Create(zip.GetEntry(Main)!.Open(), Safe))
            while (wanted is null && workbook.Read())
                if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && workbook.GetAttribute("state") is null or "visible")
                    wanted = workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                        ?? workbook.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
        if (wanted is null || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations) return null;
        using var reader = XmlReader.Create(relations.Open(), Safe);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") == wanted && reader.GetAttribute("Target") is { } target)
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
        return null;
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
