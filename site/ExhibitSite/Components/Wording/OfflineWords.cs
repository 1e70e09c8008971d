using System.Collections.Immutable;

namespace ExhibitSite.Components.Wording;

/// <summary>
/// The words of an offline edition, its files' names among them. In <c>ReadMe</c>, <c>{0}</c> is the name of the page to open and <c>{1}</c> that of the site's folder.
/// </summary>
public sealed record OfflineWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string StartFile { get; init; }
    public required string ReadMeFile { get; init; }
    public required string Enter { get; init; }
    public required string Whole { get; init; }
    public required string ReadMeTitle { get; init; }
    public required ImmutableArray<string> ReadMe { get; init; }
    public required string ReadMeAsOf { get; init; }
    public required string ReadMeOnline { get; init; }
#pragma warning restore CS1591

    private static OfflineWords Chinese { get; } = new()
    {
        StartFile = "开始浏览.html",
        ReadMeFile = "说明.txt",
        Enter = "开始浏览",
        Whole = "本页要和“{0}”文件夹放在一起。",
        ReadMeTitle = "《{0}》离线版",
        ReadMe =
        [
            "一、打开：双击“{0}”。不用上网，也不用安装任何东西；搜索、导览、测验、阅读设置都能用。",
            "二、浏览器：Edge、Chrome（109 以上）、Firefox（115 以上）都可以，Windows 7 上能装的最后一版也行。",
            "    如果打开的是老的 IE，请在“{0}”上按右键，选“打开方式”，换一种浏览器。",
            "三、内容都在“{1}”文件夹里。请不要改动里面的文件，也不要把“{0}”单独移走；要复制，就复制整个文件夹。",
            "四、U 盘请用 exFAT 或 NTFS 格式。文件很多，先压缩成一个文件再拷贝，到了那边再解开，会快得多。",
            "五、压缩包要先解开再打开，不要在压缩软件里直接双击。",
            "六、阅读设置只记在这台电脑的浏览器里，不会写到 U 盘上，也不会发给任何人。",
        ],
        ReadMeAsOf = "内容按 {0} 的开放情况生成；此后新开放或新控制的档案，请重新生成或向本馆索取新版。",
        ReadMeOnline = "网上的版本：{0}",
    };

    private static OfflineWords English { get; } = new()
    {
        StartFile = "Start here.html",
        ReadMeFile = "Read me.txt",
        Enter = "Start here",
        Whole = "Keep this page beside the folder “{0}”.",
        ReadMeTitle = "{0}: offline edition",
        ReadMe =
        [
            "1. To open it, double-click “{0}”. It needs no network and nothing to install; search, tours, quizzes and reading settings all work.",
            "2. Browsers: Edge, Chrome (109 or later) and Firefox (115 or later), which includes the last ones for Windows 7.",
            "   If an old Internet Explorer opens instead, right-click “{0}”, choose “Open with” and take another browser.",
            "3. Everything lies in the folder “{1}”. Leave its files as they are, and keep “{0}” beside it; to copy the edition, copy the whole folder.",
            "4. Use a stick formatted as exFAT or NTFS. There are many files: packed into one archive and unpacked on the other side, they copy much faster.",
            "5. Unpack an archive before opening what is in it; do not double-click inside the archive program.",
            "6. Reading settings stay in the browser of this computer. They are not written to the stick and not sent to anybody.",
        ],
        ReadMeAsOf = "Made from what was open on {0}. For records opened or withdrawn since then, make it again or ask the institution for a new one.",
        ReadMeOnline = "On the web: {0}",
    };

    /// <summary>The words in the language of a BCP 47 code: English, else Chinese.</summary>
    public static OfflineWords Of(string language) => language.StartsWith("en", StringComparison.Ordinal) ? English : Chinese;
}
