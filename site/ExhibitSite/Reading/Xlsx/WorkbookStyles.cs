using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ExhibitSite.Reading.Xlsx;

/// <summary>Which of a workbook's cell formats show a number as a date.</summary>
internal static class WorkbookStyles
{
    /// <summary>The indexes of those formats.</summary>
    public static ImmutableHashSet<int> DateStyles(ZipArchive zip)
    {
        if (zip.GetEntry("xl/styles.xml") is not { } entry) return [];
        var (formats, found, at, isWithin) = (new HashSet<int>(), ImmutableHashSet.CreateBuilder<int>(), 0, false);
        using var reader = XmlReader.Create(entry.Open(), WorkbookReader.Safe);
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs" && reader.NodeType != XmlNodeType.Whitespace) isWithin = reader.NodeType == XmlNodeType.Element;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && Number(reader, "numFmtId") is { } id && IsDate(reader.GetAttribute("formatCode") ?? "")) formats.Add(id);
            if (reader.LocalName != "xf" || !isWithin) continue;
            if (Number(reader, "numFmtId") is { } format && (IsBuiltInDate(format) || formats.Contains(format))) found.Add(at);
            at++;
        }
        return found.ToImmutable();
    }

    // ECMA-376 part 1, 18.8.30: 14-22 and 45-47 are dates and times everywhere, 27-36 and 50-58 in Chinese.
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 22) or (>= 45 and <= 47) or (>= 27 and <= 36) or (>= 50 and <= 58);

    private static bool IsDate(string code)
    {
        var isQuoted = false;
        foreach (var c in code)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && c is 'y' or 'd' or 'm' or 'Y' or 'D' or '年' or '月' or '日') return true;
        }
        return false;
    }

    private static int? Number(XmlReader reader, string name) => int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
