using System.Text;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Yaml;

/// <summary>
/// Recognises by name what trips people who write YAML in a Chinese editor, and mends it in memory,
/// so that one such slip does not hide the other findings of the file.
/// </summary>
internal static class YamlText
{
    private static readonly Rule Tab = new("EX1010", Severity.Error,
        new("用了制表符", "Tab used for indentation"),
        new("这一行用制表符（Tab）缩进，YAML 只认空格。", "This line is indented with a tab; YAML accepts spaces only."),
        new("把制表符换成两个空格。", "Replace each tab by two spaces.")) { CanBeFixed = true };

    private static readonly Rule FullWidthColon = new("EX1011", Severity.Error,
        new("用了全角冒号", "Full-width colon"),
        new("字段名“{0}”后面是全角冒号“：”。", "The field name “{0}” is followed by a full-width colon."),
        new("改成半角冒号加一个空格：“{0}: ”。", "Write a half-width colon and a blank: “{0}: ”.")) { CanBeFixed = true };

    private static readonly Rule NoBlankAfterColon = new("EX1012", Severity.Error,
        new("冒号后缺空格", "No blank after the colon"),
        new("字段名“{0}”的冒号后面没有空格。", "There is no blank after the colon of “{0}”."),
        new("写成“{0}: ”，冒号后空一格。", "Write “{0}: ”, with a blank after the colon.")) { CanBeFixed = true };

    /// <summary>The text with every recognised slip mended and reported; lines keep their numbers.</summary>
    public static string Mend(string text, string file, int firstLine, Findings findings)
    {
        if (text.AsSpan().IndexOfAny('\t', '：', ':') < 0) return text;
        var lines = text.Split('\n');
        var inBlockText = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            if (inBlockText >= 0 && (lines[i].Length == indent || indent > inBlockText)) continue;
            inBlockText = lines[i].TrimEnd().EndsWith('|') || lines[i].TrimEnd().EndsWith('>') ? indent : -1;
            lines[i] = MendLine(lines[i], indent, new SourceSpan(file, firstLine + i, 1), findings);
        }
        return string.Join('\n', lines);
    }

    private static string MendLine(string line, int indent, SourceSpan place, Findings findings)
    {
        // What was put in so far: places are those of the line as written.
        var moved = 0;
        var tab = line.AsSpan(0, indent).IndexOf('\t');
        if (tab >= 0)
        {
            var blanks = line[..indent].Replace("\t", "  ", StringComparison.Ordinal);
            findings.Report(Tab, place.Shift(tab, 1), new Replacement(place, line[..indent], blanks));
            line = blanks + line[indent..];
            moved = blanks.Length - indent;
            indent = line.Length - line.TrimStart(' ').Length;
        }
        var start = indent + (line.AsSpan(indent).StartsWith("- ") ? 2 : 0);
        var end = start;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '-' or '.' or '_')) end++;
        if (end == start || end >= line.Length) return line;
        var name = line[start..end];
        if (line[end] == '：')
        {
            var blank = end + 1 < line.Length && line[end + 1] == ' ' ? "" : " ";
            findings.Report(FullWidthColon, place.Shift(end - moved, 1), new Replacement(place.Shift(end - moved, 1), "：", ":" + blank), name);
            return new StringBuilder(line) { [end] = ':' }.Insert(end + 1, ' ').ToString();
        }
        // "https://…" as a bare list entry is a text, and so is a prefixed id such as "item:abc" in a list.
        if (line[end] != ':' || end + 1 >= line.Length || line[end + 1] is ' ' or '/' or ':' || start > indent || indent > 0) return line;
        findings.Report(NoBlankAfterColon, place.Shift(end - moved, 1), new Replacement(place.Shift(end - moved, 1), ":", ": "), name);
        return line.Insert(end + 1, " ");
    }
}
