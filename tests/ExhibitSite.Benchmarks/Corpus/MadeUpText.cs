using System.Text;

namespace ExhibitSite.Benchmarks.Corpus;

/// <summary>
/// Chinese prose that nobody wrote: sentences in the manner of a reading room's descriptions, put together from the
/// word lists below by a seeded draw, so that every run and every machine gets the same texts.
/// </summary>
internal sealed class MadeUpText(Random random)
{
    private static readonly string[] Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜".Select(c => c.ToString()).ToArray();
    private static readonly string[] GivenNames = "文德世永国光明思敬怀仁义礼智信廷元亨利贞子伯仲叔季安宁康泰平和清远".Select(c => c.ToString()).ToArray();
    private static readonly string[] PlaceHeads = "青白石云松柳沙龙凤泉河岭槐杏枣梨桃杨南北东西上下大小古新".Select(c => c.ToString()).ToArray();
    private static readonly string[] PlaceTails = ["河村", "岭", "沟村", "渡口", "镇", "寨", "坪", "驿", "庄", "峪村", "桥头", "关"];
    private static readonly string[] Who = ["知县", "里长", "户房书吏", "乡绅", "盐商", "族长", "教谕", "驿丞", "粮差", "塾师", "匠头", "保正"];
    private static readonly string[] When = ["是年春", "入夏以后", "秋收既毕", "岁末", "次月初旬", "大雨连日之后", "奉到来文当日", "会集各里之后"];
    private static readonly string[] Where = ["在县署大堂", "于社仓门前", "在渡口税房", "于祠堂东厢", "沿河各村", "在城隍庙前", "于义学之内", "在北门校场"];
    private static readonly string[] Does = ["查点", "呈报", "清丈", "抄录", "会勘", "封存", "核对", "修补", "转运", "告示", "移交", "登记"];
    private static readonly string[] What = ["仓谷数目", "渠道分水簿", "桥工银两", "田亩四至", "书院学田", "驿马草料", "河堤土方", "户口册籍", "铁炉清单", "族谱残页", "义仓借券", "碑文拓片"];
    private static readonly string[] So = ["与旧册相合", "短少若干，注明待查", "众人画押为凭", "另缮一份存房", "限十日内补齐", "由两造各执一纸", "批准照旧例办理", "详文上达未见回批"];
    private static readonly string[] Remarks = ["纸色微黄，边角有水渍", "钤朱印一方，印文漫漶", "行间有墨笔小字补注", "末页缺去半幅", "用竹纸，四眼线装", "封面题签系后人所加"];
    private static readonly string[] Documents = ["呈文", "清册", "告示", "契约", "信札", "碑记", "咨文", "账簿", "判词", "图说"];

    /// <summary>One of some values; the first are drawn more often, as a few people and places fill most archives.</summary>
    public T Draw<T>(IReadOnlyList<T> from) => from[(int)(from.Count * Math.Pow(random.NextDouble(), 1.7))];

    /// <summary>One of some values, all alike.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A whole number from 0.</summary>
    public int Below(int end) => random.Next(end);

    /// <summary>A person's name of two or three characters.</summary>
    public string Person() => Pick(Surnames) + Pick(GivenNames) + (random.Next(3) > 0 ? Pick(GivenNames) : "");

    /// <summary>A village, a ford, a pass.</summary>
    public string Place() => Pick(PlaceHeads) + Pick(PlaceHeads) + Pick(PlaceTails);

    /// <summary>A thing that files are about.</summary>
    public string Topic() => Pick(What);

    /// <summary>The form of a document.</summary>
    public string Document() => Pick(Documents);

    /// <summary>The title of a document.</summary>
    public string Title(string person, string place, string document) => $"{person}为{place}{Pick(Does)}{Pick(What)}{document}";

    /// <summary>How a document looks.</summary>
    public string Remark() => Pick(Remarks);

    /// <summary>One sentence.</summary>
    public string Sentence() => random.Next(4) == 0
        ? $"{Pick(When)}，{Pick(Who)}{Person()}{Pick(Where)}{Pick(Does)}{Pick(What)}，{Pick(So)}；{Pick(Who)}等{random.Next(3, 90)}人具结。"
        : $"{Pick(Who)}{Pick(Where)}{Pick(Does)}{Pick(What)}，{Pick(So)}。";

    /// <summary>A paragraph of some sentences.</summary>
    public string Paragraph(int sentences)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++) text.Append(Sentence());
        return text.ToString();
    }

    /// <summary>A text as long as a short transcription: headings, paragraphs, a quotation, now and then a table and a note.</summary>
    public string Body()
    {
        var text = new StringBuilder();
        text.Append("## 说明\n\n").Append(Paragraph(4 + random.Next(4))).Append(random.Next(3) == 0 ? "此件**可与旧册互证**。[^1]" : "").Append("\n\n");
        var hasNote = text.ToString().Contains("[^1]", StringComparison.Ordinal);
        if (random.Next(5) == 0)
        {
            text.Append("| 项目 | 数目 | 备考 |\n| --- | --- | --- |\n");
            for (var row = 0; row < 4; row++) text.Append($"| {Pick(What)} | {random.Next(1, 900)} | {Pick(So)} |\n");
            text.Append('\n');
        }
        text.Append("## 释文\n\n> ").Append(Paragraph(6 + random.Next(6))).Append("\n\n").Append(Paragraph(5 + random.Next(5))).Append("\n\n").Append(Paragraph(3)).Append('\n');
        if (hasNote) text.Append("\n[^1]: ").Append(Sentence()).Append('\n');
        return text.ToString();
    }
}
