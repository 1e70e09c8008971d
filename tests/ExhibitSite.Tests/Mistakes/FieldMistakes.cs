namespace ExhibitSite.Tests.Mistakes;

/// <summary>Mistakes in how fields are written: characters, YAML, names, values.</summary>
internal static class FieldMistakes
{
    private const string Letter = "items/letter.md";
    private const string Person = "agents/chen-tingjing.md";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("full-width colon", Letter, "creator: 某部", "creator：某部", "6:8", "EX1011", "“creator: ”") { IsFixed = true },
        new("full-width colon and blank", Letter, "creator: 某部", "creator： 某部", "6:8", "EX1011", "“creator: ”") { IsFixed = true },
        new("no blank after the colon", Letter, "creator: 某部", "creator:某部", "6:8", "EX1012", "“creator: ”") { IsFixed = true },
        new("tab for indentation", Letter, "  by: 开放审核组", "\tby: 开放审核组", "18:1", "EX1010", "两个空格") { IsFixed = true },
        new("tab and full-width colon in one line", Letter, "  basis: 满二十五年", "\tbasis：满二十五年", "20:7", "EX1011", "“basis: ”") { IsFixed = true },
        new("colon within a value", Letter, "title: 关于战斗的电报", "title: 电报: 一", "2:10", "EX1013", "含“: ”或“#”的文字请加引号") { Cure = "title: \"电报: 一\"" },
        new("bracket not closed", Letter, "people: [chen-tingjing]", "people: [chen-tingjing", "8:9", "EX1013", "方括号是否成对"),
        new("quotation mark not closed", Letter, "creator: 某部", "creator: \"某部", "6:10", "EX1013", "引号"),
        new("field given twice", Letter, "creator: 某部", "creator: 某部\ncreator: 某旅", "7:1", "EX1015", "删掉一个"),
        new("anchor of YAML", Letter, "creator: 某部", "creator: &a 某部", "6:10", "EX1016", "* & ! 开头时请加引号") { Cure = "creator: \"&a 某部\"" },
        new("list where fields belong", "site.yml", "title: 试验站\nlanguages: [zh-Hans, en]\ntitle.en: Trial", "- 试验站", "1:1", "EX1017", "title: 题名") { Cure = "title: 试验站" },
        new("no front matter", "agents/print-office.md", "---\ntitle: 某部\ntype: body\n---\n", "某部\n", "1:1", "EX1030", "第一行加上“---”"),
        new("front matter not closed", "agents/print-office.md", "type: body\n---\n", "type: body\n", "1:1", "EX1031", "单独写一行“---”"),
        new("empty file", "agents/print-office.md", "---\ntitle: 某部\ntype: body\n---\n", "\n", "", "EX1032", "写上字段区和正文"),
        new("misspelt field", Person, "family-name: 陈", "familly-name: 陈", "4:1", "EX1101", "最接近的是“family-name”") { IsFixed = true },
        new("field in capitals", Person, "born: 崇祯十二年", "Born: 崇祯十二年", "8:1", "EX1101", "最接近的是“born”") { IsFixed = true },
        new("misspelt field of openness", Letter, "review:", "reveiw:", "17:1", "EX1101", "最接近的是“review”"),
        new("field that no kind has", Letter, "creator: 某部", "creator: 某部\nhobby: 无", "7:1", "EX1101", "这里可用的字段") { Cure = "creator: 某部\nsummary: 无" },
        new("title missing", Person, "title: 陈廷敬\n", "", "2:1", "EX1102", "加上一行“title: …”"),
        new("type missing", Person, "type: person\n", "", "2:1", "EX1102", "加上一行“type: …”"),
        new("one field under two names", Letter, "creator: 某部", "creator: 某部\n责任者: 某部", "7:1", "EX1103", "留下一个"),
        new("list where a text belongs", Letter, "title: 关于战斗的电报", "title: [电报, 一]", "2:8", "EX1110", "写在冒号后面的同一行") { Cure = "title: 电报, 一" },
        new("unknown opening flag", Letter, "open: 开放", "open: 公开", "15:7", "EX1111", "开放"),
        new("word of a set misspelt", "places/yangcheng.md", "datum: WGS84", "datum: WGS-84", "6:8", "EX1111", "WGS84") { IsFixed = true },
        new("word of a set in small letters", "sources/wuting-ji.md", "type: M", "type: m", "3:7", "EX1111", "可用的值：M") { IsFixed = true },
        new("letters for a number", Letter, "weight: 3", "weight: 三", "14:9", "EX1112", "整数"),
        new("full-width digits", Letter, "weight: 3", "weight: ３", "14:9", "EX1112", "整数") { IsFixed = true },
        new("day with strokes", Letter, "on: 2026-03-02", "on: 2026/3/2", "19:7", "EX1112", "2026-03-02") { IsFixed = true },
        new("day in Chinese form", Letter, "on: 2026-03-02", "on: 2026年3月2日", "19:7", "EX1112", "2026-03-02") { IsFixed = true },
        new("day that does not exist", Letter, "on: 2026-03-02", "on: 2026-02-30", "19:7", "EX1112", "年-月-日"),
        new("type in capitals", Person, "type: person", "type: Person", "3:7", "EX1112", "person") { IsFixed = true },
        new("text where a group belongs", Letter, "review:\n  by: 开放审核组\n  on: 2026-03-02\n  basis: 满二十五年\n  batch: 2026-1", "review: 开放审核组", "17:9", "EX1113", "缩进后每行一个"),
        new("rights in words", Letter, "rights: https://creativecommons.org/publicdomain/mark/1.0/", "rights: 公有领域", "16:9", "EX1114", "https://creativecommons.org/publicdomain/mark/1.0/（公有领域）"),
        new("language by its name", Letter, "language: [zh]", "language: [中文]", "7:12", "EX1115", "中文 zh"),
        new("language with an underscore", Letter, "language: [zh]", "language: [zh_Hant]", "7:12", "EX1115", "zh-Hant") { Cure = "language: [zh-Hant]", IsFixed = true },
        new("rights by their page", Letter, "mark/1.0/", "mark/1.0/deed.zh-hans", "16:9", "EX1252", "http://creativecommons.org/publicdomain/mark/1.0/") { IsFixed = true },
        new("old address with a host", Letter, "aliases: [old/letter.html]", "aliases: [\"https://example.org/a b\"]", "13:10", "EX1140", "不带域名的路径"),
    ];
}
