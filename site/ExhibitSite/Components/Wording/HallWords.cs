using System.Collections.Immutable;

namespace ExhibitSite.Components.Wording;

/// <summary>The words of the edition for screens in a hall; see <see cref="Words"/>. Its script fills the places in braces.</summary>
public sealed record HallWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Begin { get; init; }
    public required string StillHere { get; init; }
    public required string TimeLeft { get; init; }
    public required string GoOn { get; init; }
    public required string Keyboard { get; init; }
    public required string KeyboardUse { get; init; }
    public required string Space { get; init; }
    public required string Delete { get; init; }
    public required string Clear { get; init; }
    public required string Hide { get; init; }
    public required string Enter { get; init; }
    public required ImmutableArray<string> ReadMe { get; init; }
#pragma warning restore CS1591

    private static HallWords Chinese { get; } = new()
    {
        Begin = "触摸屏幕，开始参观",
        StillHere = "还在看吗？",
        TimeLeft = "{0} 秒后回到开头。",
        GoOn = "继续看",
        Keyboard = "屏幕键盘",
        KeyboardUse = "用拼音输入，首字母也行：陈廷敬打 ctj，再点列出的名称。",
        Space = "空格",
        Delete = "退格",
        Clear = "清空",
        Hide = "收起",
        Enter = "确定",
        ReadMe =
        [
            "展厅屏幕：用 Chrome、Edge 或 Chromium 打开，让它占满屏幕，不留地址栏和“后退”：",
            "    chrome --kiosk --overscroll-history-navigation=0 --disable-pinch 后面空一格，再写“{0}”的完整路径",
            "    六十秒没有人动，屏幕会问一声；再过十五秒，回到开头，上一位观众的搜索、字号、颜色、语言都不留下。",
            "    站内没有通向站外的链接，也没有下载；要输入的地方自带键盘。",
        ],
    };

    private static HallWords InEnglish { get; } = new()
    {
        Begin = "Touch the screen to begin",
        StillHere = "Still reading?",
        TimeLeft = "Back to the beginning in {0} seconds.",
        GoOn = "Go on",
        Keyboard = "On-screen keyboard",
        KeyboardUse = "Type names in pinyin, or initials alone: ctj for Chen Tingjing; then press a name of the list.",
        Space = "Space",
        Delete = "Delete",
        Clear = "Clear",
        Hide = "Hide",
        Enter = "Enter",
        ReadMe =
        [
            "Hall screen: open it with Chrome, Edge or Chromium, filling the screen, without address bar or Back:",
            "    chrome --kiosk --overscroll-history-navigation=0 --disable-pinch, a space, and the full path of “{0}”",
            "    After sixty seconds without a touch the screen asks; fifteen seconds later it goes back to the beginning and keeps nothing of the last visitor: no search, size, colours or language.",
            "    No link leaves the site, nothing can be downloaded, and every field brings its keyboard.",
        ],
    };

    /// <summary>The words in a language; Chinese where we have none.</summary>
    public static HallWords Of(string language) => language.StartsWith("en", StringComparison.Ordinal) ? InEnglish : Chinese;
}
