using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Spoiling.Spoilers;

/// <summary>Spoils what a file says and leaves its form: values of fields, cells, passages. Most of what comes out can be read and published.</summary>
internal static partial class Words
{
    private static readonly string[] TextFields = ["title", "title.en", "summary", "summary.en", "note", "extent", "doc-type", "source", "originals", "transcription-note", "date-note", "address", "footer", "tagline", "private-note", "kicker"];

    private static readonly string[] Days =
    [
        "1938", "1938-02-30", "-0044-03-15", "康熙五十一年", "康熙", "约1938", "1938/1940", "1938年闰七月", "民国二十七年七月六日", "昭和十三年", "XXXX-07", "193X", "1938-07-06T12:00", "99999", "0000", "道光末", "甲子", "二十世纪三十年代", "1938~", "1938?/1939", "[1938, 1939]", "未知", "光绪三十三年十二月三十日",
    ];

    /// <summary>A file with one to four things in it spoilt.</summary>
    public static byte[] Spoil(string path, byte[] file, SmallSite site, Chance chance)
    {
        var text = Encoding.UTF8.GetString(file);
        for (var times = chance.Few(4); times > 0; times--)
            text = path.EndsWith(".csv", StringComparison.Ordinal) ? Cell(text, chance)
                : path.EndsWith(".yml", StringComparison.Ordinal) || chance.Below(3) == 0 ? Field(text, path, chance)
                : Body(text, site, chance);
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Sets a field of free text, there or not, or a date.</summary>
    private static string Field(string text, string path, Chance chance)
    {
        var isMarkdown = path.EndsWith(".md", StringComparison.Ordinal);
        var lines = text.Split('\n').ToList();
        var end = isMarkdown ? lines.FindIndex(1, line => line == "---") : lines.Count - 1;
        if (end < 0) return text;
        var present = Enumerable.Range(0, end).Where(i => PlainField().IsMatch(lines[i])).ToList();
        if (present.Count > 0 && chance.Below(4) > 0)
        {
            var at = chance.Of(present);
            var name = PlainField().Match(lines[at]).Groups[1].Value;
            if (name is "date" && chance.Below(2) == 0) lines[at] = $"date: {chance.Of(Days)}";
            else if (TextFields.Contains(name) || chance.Below(12) == 0) lines[at] = $"{name}: {Yaml.Quoted(Value(lines[at][(name.Length + 2)..], chance))}";
            else lines[at] = $"{name}: {lines[at][(name.Length + 2)..].Trim()}{chance.Of([" ", "　", " # 注", "\r", ""])}";
        }
        else if (chance.Of(TextFields) is var added && !lines.Exists(line => line.StartsWith(added + ":", StringComparison.Ordinal)))
        {
            lines.Insert(end, $"{added}: {Yaml.Quoted(Value("", chance))}");
        }
        return string.Join('\n', lines);
    }

    private static string Value(string value, Chance chance) => chance.Below(3) switch
    {
        0 => Oddities.Line(chance),
        1 => value.Trim('"') + Oddities.Line(chance),
        _ => Oddities.Text(chance) + value.Trim('"') + Oddities.Text(chance),
    };

    /// <summary>Sets a cell, twins a row, swaps two rows or cuts one.</summary>
    private static string Cell(string text, Chance chance)
    {
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        if (lines.Count < 2) return text;
        var (columns, row) = (lines[0].Split(','), 1 + chance.Below(lines.Count - 1));
        var cells = lines[row].Split(',');
        switch (chance.Below(6))
        {
            case 0: lines.Add($"n-{chance.Below(1000)},{string.Join(',', cells.Skip(1))}"); break;
            case 1: (lines[1], lines[row]) = (lines[row], lines[1]); break;
            case 2: lines[row] += ","; break;
            default:
                var free = Enumerable.Range(0, Math.Min(columns.Length, cells.Length)).Where(i => TextFields.Contains(columns[i])).ToList();
                if (free.Count == 0) break;
                cells[chance.Of(free)] = $"\"{Oddities.Line(chance).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
                lines[row] = string.Join(',', cells);
                break;
        }
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Swaps, twins, cuts, replaces or adds passages.</summary>
    private static string Body(string text, SmallSite site, Chance chance)
    {
        var from = text.IndexOf("\n---\n", StringComparison.Ordinal) is >= 0 and var end ? end + 5 : text.Length;
        var passages = text[from..].Split("\n\n").ToList();
        var (one, other) = (chance.Below(passages.Count), chance.Below(passages.Count));
        switch (chance.Below(10))
        {
            case 0: (passages[one], passages[other]) = (passages[other], passages[one]); break;
            case 1: passages.Insert(other, Oddities.Again(passages[one] + "\n\n", chance.Few(40))); break;
            case 2: passages.RemoveAt(one); break;
            case 3: passages.Insert(one, Passages.Foreign(Splice(chance), site, chance)); break;
            case 4: passages[one] = Within(passages[one], Oddities.Text(chance), chance); break;
            case 5: passages[one] = Within(passages[one], Oddities.Mark(chance), chance); break;
            case 6: passages[one] = passages[one].ReplaceLineEndings("\r\n"); break;
            default: passages.Insert(one, Passages.Of(site, chance)); break;
        }
        return text[..from] + string.Join("\n\n", passages).TrimEnd('\n') + "\n";
    }

    /// <summary>One to five passages of a text of the flagship or of a test's site.</summary>
    private static string Splice(Chance chance)
    {
        var text = Encoding.UTF8.GetString(chance.Of(Sources.Texts));
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)..].TrimStart('-', '\n').Split("\n\n");
        var from = chance.Below(body.Length);
        return string.Join("\n\n", body[from..Math.Min(body.Length, from + 1 + chance.Below(5))]);
    }

    private static string Within(string text, string inserted, Chance chance)
    {
        var at = chance.Below(text.Length + 1);
        // Not between the halves of one character.
        if (at > 0 && at < text.Length && char.IsLowSurrogate(text[at])) at--;
        return text.Insert(at, inserted);
    }

    [GeneratedRegex(@"^([a-z][a-z.-]*): [^\[{]")]
    private static partial Regex PlainField();
}
