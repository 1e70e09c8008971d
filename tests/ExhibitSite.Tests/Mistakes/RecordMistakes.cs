namespace ExhibitSite.Tests.Mistakes;

/// <summary>Mistakes between fields and records: dates, codes, references, texts, tables, files.</summary>
internal static class RecordMistakes
{
    private const string Letter = "items/letter.md";
    private const string Person = "agents/chen-tingjing.md";
    private const string Table = "subjects/topics.csv";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("date not understood", Letter, "民国二十七年七月六日", "战斗那天", "5:7", "EX1130", "民国二十七年七月"),
        new("year that the era lacks", Letter, "民国二十七年七月六日", "光绪三十五年四月", "5:9", "EX1131", "核对原件上的年号与年份") { Cure = "宣统元年四月" },
        new("no such leap month", Letter, "民国二十七年七月六日", "康熙五十一年闰四月", "5:13", "EX1132", "去掉“闰”") { Cure = "康熙五十一年四月" },
        new("month thirteen", Letter, "民国二十七年七月六日", "1938-13-06", "5:12", "EX1133", "1938-07-06"),
        new("date without year", Letter, "民国二十七年七月六日", "七月六日", "5:7", "EX1135", "补上年号或年份"),
        new("end before beginning", Letter, "民国二十七年七月六日", "1945-10-12/1945-09-10", "5:7", "EX1137", "前后对调") { Cure = "1945-09-10/1945-10-12" },
        new("dead before born", Person, "born: 崇祯十二年", "born: 康熙五十二年", "9:7", "EX3004", "核对"),
        new("code with a full-width letter", Letter, "·Y-001-0001", "·Ｙ-001-0001", "3:20", "EX3022", "X013-WS·1938·Y-001-0001") { IsFixed = true },
        new("code in small letters", Letter, "code: X013-", "code: x013-", "3:7", "EX3022", "X013-WS·1938·Y-001-0001") { IsFixed = true },
        new("code with a letter for a digit", Letter, "-001-0001", "-OO1-0001", "3:22", "EX3022", "X013-WS·1938·Y-001-0001"),
        new("code of another fonds", Letter, "code: X013-", "code: X014-", "3:7", "EX3023", "改正档号"),
        new("code used twice", Letter, "Y-001-0001", "Y-001", "3:7", "EX3001", "档号"),
        new("id in capitals", Letter, "people: [chen-tingjing]", "people: [Chen-Tingjing]", "8:10", "EX1120", "小写字母") { IsFixed = true },
        new("title in the place of an id", Letter, "people: [chen-tingjing]", "people: [陈廷敬]", "8:10", "EX2002", "题名为“陈廷敬”的是“chen-tingjing”") { IsFixed = true },
        new("id misspelt", Letter, "people: [chen-tingjing]", "people: [chen-tingjng]", "8:10", "EX2002", "最接近的是“chen-tingjing”") { IsFixed = true },
        new("id by its sound", "events/start.md", "source:wuting-ji", "source:wutingwenbian", "6:11", "EX2002", "题名为“午亭文编”的是“wuting-ji”"),
        new("id misspelt in the text", Letter, "[[人物:chen-tingjing]]", "[[人物:chen-tingjin]]", "23:5", "EX2002", "最接近的是“chen-tingjing”") { IsFixed = true },
        new("kind word misspelt", Person, "source:wuting-ji", "sourse:wuting-ji", "11:11", "EX1121", "最接近的是“source”") { IsFixed = true },
        new("kind word missing", Person, "source:wuting-ji 卷一", "wuting-ji 卷一", "11:11", "EX1122", "写成“类别:标识”"),
        new("reference to another kind", Letter, "people: [chen-tingjing]", "people: [place:yangcheng]", "8:10", "EX1124", "改成一条人物的标识"),
        new("evidence that is none", Person, "source:wuting-ji 卷一", "place:yangcheng 卷一", "11:11", "EX1125", "source:标识"),
        new("parent that is not there", Letter, "parent: ws-001", "parent: ws-090", "4:9", "EX2002", "先建好记录再引用"),
        new("unit above itself", "fonds/ws-001.md", "parent: x013", "parent: ws-001", "4:9", "EX2003", "改正其中一个 parent"),
        new("path of Windows", Letter, "file: media/plan.svg\n    alt", "file: media\\plan.svg\n    alt", "11:11", "EX1123", "用正斜杠") { IsFixed = true },
        new("picture in other case", Letter, "file: media/plan.svg\n    alt", "file: media/Plan.svg\n    alt", "11:11", "EX2005", "最接近的是“media/plan.svg”") { IsFixed = true },
        new("picture that is not there", Letter, "file: media/plan.svg\n    alt", "file: media/scan.jpg\n    alt", "11:11", "EX2005", "大小写也要一致"),
        new("card picture without a description", Letter, "weight: 3", "weight: 3\nimage: media/plan.svg", "15:8", "EX1141", "加上 image-alt") { Cure = "weight: 3\nimage: media/plan.svg\nimage-alt: 平面图" },
        new("latitude without longitude", "places/yangcheng.md", "lon: 112.41\n", "", "4:6", "EX1181", "补齐三项"),
        new("unknown block", Letter, ":::图", ":::图片", "27:1", "EX1150", "最接近的是“图”"),
        new("block misspelt", Letter, ":::图", ":::figur", "27:1", "EX1150", "最接近的是“figure”") { Cure = ":::figure", IsFixed = true },
        new("block without end", Letter, "alt: 平面图\n:::\n\n[^1]", "alt: 平面图\n\n[^1]", "27:1", "EX1040", "单独写一行“:::”"),
        new("version given twice", Letter, "## 说明", Versions("原文", "原文"), "30:1", "EX1275", "改成另一种文本的名字") { Cure = Versions("原文", "整理") },
        new("version of another name", Letter, "## 说明", Versions("原文", "译文"), "30:1", "EX1273", "例如“### 原文”") { Cure = Versions("原文", "白话") },
        new("version without text", Letter, "## 说明", Versions("原文", "整理", "白话", ""), "34:1", "EX1276", "写上文字") { Cure = Versions("原文", "整理", "白话") },
        new("single version", Letter, "## 说明", Versions("原文"), "25:1", "EX1274", "至少写两种") { Cure = Versions("原文", "白话") },
        new("unknown mark of certainty", Letter, "{确: source", "{真: source", "23:26", "EX1151", "确、单、异、疑"),
        new("mark of certainty without evidence", Letter, "{确: source:wuting-ji 卷三}", "{确: }", "23:26", "EX1152", "写上 source:标识"),
        new("link to a script", Letter, "正文，见", "[点](javascript:x)正文，见", "23:1", "EX1153", "站外只用 https://"),
        new("first-level heading", Letter, "## 说明", "# 说明", "25:1", "EX1155", "“##”"),
        new("footnote without text", Letter, "[^1]: 注。", "注。", "23:50", "EX1154", "[^1]: "),
        new("covering not closed", Letter, "正文，见", "[[遮盖:某人的住址]\n正文，见", "23:1", "EX1060", "[[遮盖:要盖住的文字]]"),
        new("column missing", Table, "id,title,weight", "name,title,weight", "1:1", "EX1024", "加上“id”列"),
        new("column given twice", Table, "id,title,weight", "id,title,title", "1:10", "EX1021", "改名或删掉"),
        new("comma within a cell", Table, "schools,学校,1", "schools,学校,校舍,1", "2:1", "EX1022", "加英文双引号") { Cure = "schools,\"学校,校舍\",1" },
        new("quote not closed", Table, "roads,道路,2", "roads,\"道路,2", "3:1", "EX1023", "首尾各一个"),
        new("row without id", Table, "roads,道路,2", ",道路,2", "3:1", "EX1203", "在 id 列写上"),
        new("two records with one id", "agents/other/chen-tingjing.md", "", "---\ntitle: 另一人\ntype: person\n---\n", "1:1", "EX2001", "给其中一个改名") { NewName = "agents/other/chen-er.md" },
        new("folder misspelt", "agent/chen-er.md", "", "---\ntitle: 陈二\ntype: person\n---\n", "", "EX1201", "最接近的是“agents/”") { NewName = "agents/chen-er.md" },
        new("file name in capitals", "agents/Chen Er.md", "", "---\ntitle: 陈二\ntype: person\n---\n", "", "EX1202", "改名为“chen-er”") { NewName = "agents/chen-er.md" },
        new("text of a word processor", "agents/chen-er.docx", "", "PK", "", "EX1051", "文件名以下划线开头") { NewName = "agents/_chen-er.docx" },
        new("name that Windows refuses", "media/a:b.svg", "", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "", "EX1052", "例如“a-b.svg”") { NewName = "media/a-b.svg" },
    ];

    // The last is without text when an empty name follows it.
    private static string Versions(params string[] names) =>
        ":::文本\n" + string.Join("\n\n", names.Where(n => n.Length > 0).Select((n, i) => $"### {n}" + (i + 2 == names.Length && names[^1].Length == 0 ? "" : "\n\n文字"))) + "\n:::\n\n## 说明";
}
