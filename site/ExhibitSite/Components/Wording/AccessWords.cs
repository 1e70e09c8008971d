using System.Collections.Immutable;

namespace ExhibitSite.Components.Wording;

/// <summary>The words of the accessibility statement; see <see cref="Words"/>.</summary>
public sealed record AccessWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required ImmutableArray<string> Introduction { get; init; }
    public required string Content { get; init; }
    public required string Pictures { get; init; }
    public required string PicturesWhole { get; init; }
    public required string PicturesEnglish { get; init; }
    public required string Recordings { get; init; }
    public required string RecordingsWhole { get; init; }
    public required string NoRecordings { get; init; }
    public required string Films { get; init; }
    public required string CountedOn { get; init; }
    public required string LevelTable { get; init; }
    public required ImmutableArray<string> Columns { get; init; }
    public required string Met { get; init; }
    public required string ByContent { get; init; }
    public required string Partly { get; init; }
    public required string Absent { get; init; }
    public required string NationalTitle { get; init; }
    public required ImmutableArray<string> National { get; init; }
    public required string Contact { get; init; }
    public required string ContactText { get; init; }
    public required string ContactMail { get; init; }
#pragma warning restore CS1591

    private static AccessWords Chinese { get; } = new()
    {
        Title = "无障碍声明",
        Summary = "本站照《网页内容无障碍指南》（WCAG）2.2 的 A 级和 AA 级制作。哪一条怎样做到、由哪个测试验证、哪里还没有做到，逐条列在下面。",
        Introduction =
        [
            "这一页由程序生成，不能手改：每一条“做到”都有自动测试，测试不通过，程序就不发布；数字按本站自己的内容计算。",
            "自动测试查不出所有问题。本站没有请残障人士逐页试用，也没有请检测机构评定；读不了、点不到、听不清的地方，请告诉我们。",
        ],
        Content = "本站内容",
        Pictures = "图像 {0} 处，其中 {1} 处没有文字说明。",
        PicturesWhole = "图像 {0} 处，都有文字说明。",
        PicturesEnglish = "档案图像中有 {0} 处的说明没有英文，英文页面上显示中文说明。",
        Recordings = "录音录像 {0} 段，其中 {1} 段既没有字幕，也没有文字稿。",
        RecordingsWhole = "录音录像 {0} 段，都有字幕或文字稿。",
        NoRecordings = "没有录音录像。",
        Films = "其中影片 {0} 段，没有另配口述影像。",
        CountedOn = "按 {0} 可以公开的内容计算。",
        LevelTable = "WCAG 2.2，{0} 级：{1} 条",
        Columns = ["条目", "情况", "怎样做到", "验证"],
        Met = "做到",
        ByContent = "看内容",
        Partly = "部分做到",
        Absent = "没有此类内容",
        NationalTitle = "国家标准",
        National =
        [
            "GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》共 58 项，分三级，二级须满足其中 37 项。它和上表管的是同一类事情：替代文字、字幕、结构、对比、放大、键盘、时间、导航、表单、兼容。",
            "本程序没有照它的测试方法逐项测过，所以不声称达到哪一级，也不在这里给出它的条目编号。须按国家标准验收的机构，请以检测机构的报告为准；上表的测试结果可以作为材料。",
            "工业和信息化部的适老化要求，由阅读设置里的“长辈大字”照顾：字大、行宽、按钮大，没有广告和弹窗。",
        ],
        Contact = "遇到障碍时",
        ContactText = "请告诉{0}：哪一页、用什么设备、卡在哪里。",
        ContactMail = "写信：",
    };

    private static AccessWords InEnglish { get; } = new()
    {
        Title = "Accessibility statement",
        Summary = "This site is made to levels A and AA of the Web Content Accessibility Guidelines (WCAG) 2.2. How each point is met, which test proves it, and what still falls short is listed below.",
        Introduction =
        [
            "This page is made by the program and cannot be edited: each “met” has an automatic test, without which the program is not released; the numbers are counted in this site's own content.",
            "Automatic tests do not find everything. Nobody with a disability was asked to try every page, and no institute has assessed the site: please tell us what cannot be read, reached or heard.",
        ],
        Content = "The content of this site",
        Pictures = "{0} pictures, of which {1} have no description.",
        PicturesWhole = "{0} pictures, all with a description.",
        PicturesEnglish = "The descriptions of {0} pictures of items are not given in English; English pages show the Chinese ones.",
        Recordings = "{0} recordings, of which {1} have neither captions nor a transcript.",
        RecordingsWhole = "{0} recordings, all with captions or a transcript.",
        NoRecordings = "No recordings.",
        Films = "{0} of them are films, without a second sound track that describes what is seen.",
        CountedOn = "Counted in what may be public on {0}.",
        LevelTable = "WCAG 2.2, level {0}: {1} points",
        Columns = ["Point", "State", "How", "Proved by"],
        Met = "met",
        ByContent = "up to the content",
        Partly = "met in part",
        Absent = "does not occur",
        NationalTitle = "The Chinese standard",
        National =
        [
            "GB/T 37668—2019 has 58 points in three levels; level 2 asks for 37 of them. It is about the same things as the tables above: alternatives, captions, structure, contrast, magnification, keyboard, time, navigation, forms, compatibility.",
            "This program was not tested point by point by its methods, so no level is claimed, and its numbers are not given here. An institution that must comply needs a report of a testing body; the tests above can be part of its papers.",
            "“Large type” in the reading settings is meant for the requirements of the Ministry of Industry and Information Technology for elderly readers: larger type and targets, wider lines, no advertising and no pop-ups.",
        ],
        Contact = "When something is in your way",
        ContactText = "Please tell {0}: which page, which device, and where you got stuck.",
        ContactMail = "Write to ",
    };

    /// <summary>The words in a language; Chinese where we have none.</summary>
    public static AccessWords Of(string language) => language.StartsWith("en", StringComparison.Ordinal) ? InEnglish : Chinese;
}
