using System.Text;
using ExhibitSite.Audit.Leaks;
using ExhibitSite.Gate;
using ExhibitSite.Reading.Files;
using Xunit;

namespace ExhibitSite.Tests.GateTests;

/// <summary>
/// Each rule of the gate is taken away in turn. Each time a secret gets out, so every rule is needed; and each time the audit of the build says so
/// and names the file and the record, so no rule is the only guard.
/// </summary>
public sealed class MutationTests
{
    private const string Marker = GeneratedSite.Marker;

    /// <summary>Keep nothing in by themselves: a note about a number that is almost an identity number.</summary>
    private static readonly string[] Notes = ["MisspelledIdentityNumber"];

    /// <summary>What only the named rule keeps in: fields of an item that is open otherwise, or a file it shows.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["FlagSaysClosed"] = "date: 1938\nopen: 控制\n", ["NotYetOpen"] = "date: 1938\nopen: 延期开放\nopen-from: 2031-01-01\n", ["FlagMissing"] = "date: 1938\n",
        ["StillClassified"] = "date: 1938\nopen: 开放\nclassification: 机密\n", ["WithoutDate"] = "open: 开放\n", ["WithinTheTerm"] = "date: 2010\nopen: 开放\n",
        ["PersonnelFile"] = "date: 1938\nopen: 开放\ncategory: RS\n", ["HouseholdList"] = "date: 1990\nopen: 开放\nsummary: 低保户名册\n",
        ["DisclosureUnclear"] = "date: 1938\nopen: 开放\ndisclosure: 不予公开\n", ["RestrictedByDonor"] = "date: 1938\nopen: 开放\nrestriction: 不公开\n", ["PrivateWordsRepeated"] = $"date: 1938\nopen: 开放\nprivate-note: {Marker}内部\nnote: 见{Marker}内部\n",
        ["PersonalDataInRecords"] = "date: 1938\nopen: 开放\nnote: 13800138000\n",
        ["IdentityNumber"] = Noted("140522188001010010"), ["OldIdentityNumber"] = Noted("身份证140522800101001"), ["BankCard"] = Noted("4111111111111111"),
        ["MobileNumber"] = Noted("13800138000"), ["Landline"] = Noted("0356-2020000"), ["EmailAddress"] = Noted("zhangsan@example.com"), ["PassportNumber"] = Noted("护照E12345678"),
        ["NumberPlate"] = Noted("晋E12345"), ["HouseAddress"] = Noted("家庭住址：阳城县凤城镇新建路12号"), ["BirthOfMinor"] = Noted("2015年6月出生"),
        ["HealthOfPerson"] = Noted("姓名：张某，诊断"), ["ReligionOfPerson"] = Noted("姓名：张某，宗教信仰"), ["CriminalRecord"] = Noted("姓名：张某，有期徒刑"),
        ["Adoption"] = Noted("姓名：张某，被收养"), ["FertilityRecord"] = Noted("姓名：张某，结扎"), ["StudentMarks"] = Noted("姓名：张某，学号"), ["InternalPath"] = Noted(@"D:\scan\a.tif"),
    };

    private static readonly (string Rule, string Path, byte[] Bytes, string Claim)[] Shown =
    [
        ("FileSaysClosed", $"media/{Marker}-flag.png", Pictures.Png(), "open: 控制"), ("RightsNotCleared", $"media/{Marker}-rights.png", Pictures.Png(), "rights: http://rightsstatements.org/vocab/UND/1.0/"),
        ("NameOfFile", $"media/{Marker}-140522188001010010.png", Pictures.Png(), ""), ("WordsInFile", $"media/{Marker}-words.vtt", "WEBVTT\n\n140522188001010010"u8.ToArray(), ""),
        ("PdfContents", $"media/{Marker}-a.pdf", "%PDF-1.4\n<< /Author (Zhang) >>"u8.ToArray(), ""), ("NotLookedInto", $"media/{Marker}-a.docx", "PK"u8.ToArray(), ""),
        ("CannotBeCovered", $"media/{Marker}-c.jpg", Pictures.Jpeg(), "cover: [0, 0, 1, 1]"), ("CoverWords", "media/a-words.vtt", Encoding.UTF8.GetBytes($"WEBVTT\n\n[[遮盖:{Marker}]]"), ""),
        ("CaptionsForBrowsers", "media/a-notes.vtt", Encoding.UTF8.GetBytes($"WEBVTT\n\nNOTE {Marker}\n\n00:00.000 --> 00:01.000\n一\n"), ""),
        ("BurnRegions", "media/a-burn.png", Pictures.Png(pixels: Marker.PadRight(64)), "cover: [0, 0, 8, 8]"), ("StripJpeg", "media/a-j.jpg", Pictures.Jpeg(Marker), ""),
        ("StripPng", "media/a-p.png", Pictures.Png(Marker), ""), ("StripWebP", "media/a-w.webp", Pictures.WebP(Marker), ""), ("StripGif", "media/a-g.gif", Pictures.Gif(Marker), ""),
        ("StripSvg", "media/a-s.svg", Pictures.Svg(Marker), ""), ("StripMp3", "media/a-m.mp3", Pictures.Mp3(Marker), ""), ("StripMp4", "media/a-m.mp4", Pictures.Mp4(Marker), ""),
        ("DisarmSvg", "media/a-d.svg", Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><script>{Marker}</script></svg>"), ""),
        ("StripWave", "media/a-w.wav", Recordings.Wave(Marker), ""), ("StripFlac", "media/a-f.flac", Recordings.Flac(Marker), ""),
        ("StripOgg", "media/a-o.ogg", Recordings.Ogg(Marker), ""), ("StripWebM", "media/a-m.webm", Recordings.WebM(Marker), ""),
        ("StripPdf", "media/a-p.pdf", Pictures.Pdf("BT ET", $"9 0 obj << /Author ({Marker}) >> endobj\ntrailer << /Info 9 0 R >>\n"), ""),
    ];

    public static TheoryData<string> RuleNames =>
        [.. GateRules.All.Records.Select(NameOf).Concat(GateRules.All.Patterns.Select(NameOf)).Concat(GateRules.All.Files.Select(NameOf)).Concat(GateRules.All.Cleaners.Select(NameOf)).Except(Notes)];

    private static readonly Lazy<GateRun> Whole = new(() => GateRun.Of(Traps()));

    [Fact]
    public void With_all_rules_no_secret_gets_out_and_the_audit_is_content()
    {
        Assert.Empty(Canaries.In(Whole.Value.Files));
        Assert.Empty(Whole.Value.Audited(Whole.Value.Secrets).Select(f => $"{f.Span} {f.Message("en")}"));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Without_one_rule_a_secret_gets_out_and_the_audit_names_its_file_and_record(string rule)
    {
        var run = GateRun.Of(Traps(), rules: Without(rule));
        Assert.NotEmpty(Canaries.In(run.Files));
        var found = run.Audited(Whole.Value.Secrets);
        var shown = Shown.Where(s => s.Rule == rule).Select(s => s.Path).FirstOrDefault();
        if (shown is null) Assert.Contains(found, f => f.Span.File == $"items/{IdOf(rule)}/index.html" && f.Message("en").Contains($"item:{IdOf(rule)}", StringComparison.Ordinal));
        // What is left in a file is told at the file, whosoever shows it; a file that should not be there at all is told by its own name.
        else Assert.Contains(found, f => f.Span.File == shown && (f.Rule.Code is "EX7015" or "EX7016" or "EX7017" || f.Message("en").Contains(shown, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("StripJpeg")]
    [InlineData("StripPng")]
    [InlineData("StripWebP")]
    [InlineData("StripGif")]
    [InlineData("StripSvg")]
    [InlineData("DisarmSvg")]
    [InlineData("StripMp3")]
    [InlineData("StripMp4")]
    [InlineData("StripWave")]
    [InlineData("StripFlac")]
    [InlineData("StripOgg")]
    [InlineData("StripWebM")]
    [InlineData("StripPdf")]
    public void What_a_cleaner_would_take_out_is_seen_without_knowing_the_original(string cleaner)
    {
        var path = Shown.First(s => s.Rule == cleaner).Path;
        var left = new LeakSweep(ExhibitSite.Model.Leaks.Secrets.None).Look(path, GateRun.Of(Traps(), rules: Without(cleaner)).Files[path]);
        Assert.Contains(left, f => f.Rule.Code is "EX7015" or "EX7016" or "EX7017");
    }

    private static GateRules Without(string rule)
    {
        var all = GateRules.All;
        return new GateRules(
            [.. all.Records.Where(r => NameOf(r) != rule)], [.. all.Patterns.Where(r => NameOf(r) != rule)], [.. all.Files.Where(r => NameOf(r) != rule)], [.. all.Cleaners.Where(r => NameOf(r) != rule)]);
    }

    private static string IdOf(string rule) => rule.ToLowerInvariant();

    private static string Noted(string words) => $"date: 1938\nopen: 开放\nnote: '{words}'\n";

    private static string NameOf(object rule) => rule.GetType().Name;

    private static IEnumerable<SourceFile> Traps()
    {
        const string Rights = "rights: https://creativecommons.org/publicdomain/mark/1.0/\n";
        const string Review = "review: { by: 审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }\n";
        foreach (var (rule, fields) in Fields) yield return Item(rule, fields + Rights + Review, Marker);
        yield return Item("RightsMissing", "date: 1938\nopen: 开放\n" + Review, Marker);
        yield return Item("ReviewIncomplete", "date: 1938\nopen: 开放\n" + Rights, Marker);
        foreach (var (rule, path, bytes, claim) in Shown)
        {
            yield return SourceTree.OfBytes(path, bytes);
            yield return Item(rule, $"date: 1938\nopen: 开放\n{Rights}{Review}media: [{{ file: {path}, alt: 图{(claim.Length > 0 ? ", " + claim : "")} }}]\n", "正文");
        }
    }

    private static SourceFile Item(string rule, string fields, string body)
    {
        var id = IdOf(rule);
        return SourceTree.OfBytes($"items/{id}.md", Encoding.UTF8.GetBytes($"---\ntitle: 一件\ncode: X001-WS·1938·Y-{id}\n{fields}---\n{body}\n"));
    }
}
