using System.Text;

namespace ExhibitSite.Sites.Tests.Broken;

/// <summary>An input file that git could not hold as text, or not without weighing megabytes.</summary>
/// <param name="Path">Below the input folder.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Code">The finding it must give; null when it must only do no harm.</param>
internal sealed record Oddity(string Path, byte[] Bytes, string? Code)
{
    public Oddity(string path, string text, string? code) : this(path, Encoding.UTF8.GetBytes(text), code)
    {
    }
}

/// <summary>Files whose bytes are the mistake, and files that would exhaust a reader without limits.</summary>
internal static class Oddities
{
    // "---\ntitle: 题名\n---\n" in GBK, as a Chinese Windows editor saves it by default.
    private static readonly byte[] Gbk = [.. "---\ntitle: "u8, 0xCC, 0xE2, 0xC3, 0xFB, .. "\n---\n"u8];

    // Reference codes are unique, and these records have no mistake but their own.
    private static int _number;

    private const string Plain = "---\ntitle: 题名\ncode: 旧档\n---\n";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Oddity> All { get; } = [.. Bytes(), .. Names(), .. Yaml(), .. Markdown(), .. Tables()];

    private static IEnumerable<Oddity> Bytes() =>
    [
        new("items/odd/gbk.md", Gbk, "EX1002"),
        new("items/odd/utf16.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Plain)], "EX1002"),
        new("items/odd/utf16-unmarked.md", Encoding.Unicode.GetBytes("---\ntitle: Letter\ncode: X\n---\n"), "EX1002"),
        new("items/odd/binary.md", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF and some more bytes of a picture"u8], "EX1002"),
        new("items/odd/bom.md", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Plain.Replace("旧档", "X001-WS·1901·Y-0003", StringComparison.Ordinal))], "EX1003"),
        new("items/odd/zero.md", Plain + "正文\0有空字符，\u0007还有响铃。\n", "EX1006"),
        new("items/odd/no-character.md", Plain.Replace("旧档", "X001-WS·1901·Y-0004", StringComparison.Ordinal) + "正文\uFFFE。\n", "EX1006"),
        new("items/odd/spelt-in-yaml.md", Plain.Replace("题名", "\"题\\u001B名\"", StringComparison.Ordinal).Replace("旧档", "X001-WS·1901·Y-0005", StringComparison.Ordinal), "EX1006"),
        new("items/odd/spelt-in-markdown.md", Plain.Replace("旧档", "X001-WS·1901·Y-0006", StringComparison.Ordinal) + "正文&#7;有响铃。\n", "EX1006"),
        new("items/odd/line.md", Plain + new string('a', 1_900_000) + "\n", "EX1007"),
        new("items/odd/huge.md", Plain + new string('\n', 3_000_000), "EX1001"),
        new("items/odd/crlf.md", "---\r\ntitle: 题名\r\ncode: X001-WS·1901·Y-0002\r\ndate: 康熙七十一年\r\n---\r\n", "EX1131"),
    ];

    private static IEnumerable<Oddity> Names() =>
    [
        new("media/con.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>", "EX1052"),
        new("media/dot.", "x", "EX1052"),
        new("media/gpj.\u202Egnp", "x", "EX1052"),
        new("media/a:b?.png", "x", "EX1052"),
        new("media/back\\slash.png", "x", "EX1052"),
        new("media/" + new string('长', 80) + ".png", "x", "EX1052"),
        new("items/aux.md", Plain, "EX1052"),
        new("media/Case.svg", "x", null),
        new("media/case.svg", "x", "EX1054"),
        new("media/\u00E9.svg", "x", null),
    ];

    private static IEnumerable<Oddity> Yaml() =>
    [
        Fields("brackets", "note: " + Times("[", 40_000), "EX1014"),
        Fields("braces", "note: " + Times("{a: ", 40_000), "EX1014"),
        Fields("dashes", "note:\n" + Times("- ", 40_000), "EX1014"),
        Fields("stairs", string.Concat(Enumerable.Range(0, 400).Select(n => new string(' ', n) + "a:\n")), "EX1014"),
        Fields("questions", Times("? ", 40_000), "EX1014"),
        Fields("anchors", string.Concat(Enumerable.Range(0, 10_000).Select(n => $"k{n}: &a{n} v\n")), "EX1016"),
        Fields("bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]", "EX1016"),
        Fields("long", string.Concat(Enumerable.Repeat("# a comment\n", 100_000)), "EX1018"),
        Fields("commas", "note: [" + Times(",", 100_000) + "]", "EX1013"),
    ];

    private static IEnumerable<Oddity> Markdown() =>
    [
        Text("quotations", Times(">", 5_000) + " x", "EX1042"),
        Text("lists", Times("- ", 5_000) + "x", "EX1042"),
        Text("links", Times("[a](", 20_000), "EX1043"),
        Text("images", Times("![a", 40_000), "EX1043"),
        Text("references", Times("[[", 40_000), "EX1043"),
        Text("emphasis", Times("*a **b ", 20_000), null),
        Text("html", Times("<div>", 36_000) + "x", "EX1158"),
        Text("pipes", Times("|a", 50_000), null),
        Text("backticks", string.Concat(Enumerable.Range(1, 500).Select(n => new string('`', n) + "a")), null),
        Text("blocks", Times(":::note\n", 5_000), null),
        Text("marks", Times("{确: source:wuting}", 8_000), null),
    ];

    private static IEnumerable<Oddity> Tables() =>
    [
        new("events/odd/gbk.csv", [.. "id,title\na,"u8, 0xCC, 0xE2, 0xC3, 0xFB, .. "\n"u8], "EX1002"),
        new("events/odd/commas.csv", "id,title,date,certainty,evidence\nodd-1,一件事,1938,确,source:wuting" + Times(",", 150_000) + "多\n", "EX1022"),
        new("events/odd/open.csv", "id,title,date,certainty,evidence\nodd-2,\"" + Times("一行\n", 200_000), "EX1023"),
    ];

    private static Oddity Fields(string name, string yaml, string? code) =>
        new($"items/odd/yaml-{name}.md", $"---\ntitle: 题名\ncode: X001-WS·1902·Y-{++_number:0000}\n{yaml}\n---\n", code);

    private static Oddity Text(string name, string body, string? code) =>
        new($"items/odd/text-{name}.md", $"---\ntitle: 题名\ncode: X001-WS·1903·Y-{++_number:0000}\n---\n{body}\n", code);

    private static string Times(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
