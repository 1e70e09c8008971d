using System.Collections.Immutable;
using System.Reflection;

namespace ExhibitSite.Components.Wording;

/// <summary>The words of the viewer of pictures; its script fills the places in braces. See <see cref="Words"/>.</summary>
public sealed record ViewerWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Open { get; init; }
    public required string Pictures { get; init; }
    public required string Nth { get; init; }
    public required string Text { get; init; }
    public required string Stage { get; init; }
    public required string Tools { get; init; }
    public required string Close { get; init; }
    public required string ClosePanel { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string Position { get; init; }
    public required string Positions { get; init; }
    public required string ZoomIn { get; init; }
    public required string ZoomOut { get; init; }
    public required string Fit { get; init; }
    public required string Actual { get; init; }
    public required string PanLeft { get; init; }
    public required string PanRight { get; init; }
    public required string PanUp { get; init; }
    public required string PanDown { get; init; }
    public required string TurnLeft { get; init; }
    public required string TurnRight { get; init; }
    public required string Turned { get; init; }
    public required string Zoomed { get; init; }
    public required string Spread { get; init; }
    public required string SpreadOn { get; init; }
    public required string SpreadOff { get; init; }
    public required string Compare { get; init; }
    public required string CompareWith { get; init; }
    public required string CompareNone { get; init; }
    public required string CompareHow { get; init; }
    public required string Slider { get; init; }
    public required string Beside { get; init; }
    public required string Divide { get; init; }
    public required string Adjust { get; init; }
    public required string Brightness { get; init; }
    public required string Contrast { get; init; }
    public required string Invert { get; init; }
    public required string AdjustReset { get; init; }
    public required string NoLines { get; init; }
    public required string Share { get; init; }
    public required string RegionLink { get; init; }
    public required string RegionCitation { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }
    public required string Selected { get; init; }
    public required string CitedRegion { get; init; }
    public required string Largest { get; init; }
    public required string Full { get; init; }
    public required string Help { get; init; }
    public required string More { get; init; }
    public required string Failed { get; init; }
    public required string Scale { get; init; }
    public required string Millimetres { get; init; }
    public required string Centimetres { get; init; }
    public required string Metres { get; init; }
    public required string PreviousStep { get; init; }
    public required string NextStep { get; init; }
    public required string Step { get; init; }
    public required string HelpPointer { get; init; }
    public required string HelpKeys { get; init; }
    public required string HelpPan { get; init; }
    public required string HelpZoom { get; init; }
    public required string HelpPages { get; init; }
    public required string HelpEnds { get; init; }
    public required string HelpTurn { get; init; }
    public required string HelpEscape { get; init; }
    public required string KeyArrows { get; init; }
    public required string KeyPageDown { get; init; }
    public required string KeyPageUp { get; init; }
    public required string KeyHome { get; init; }
    public required string KeyEnd { get; init; }
    public required string KeyEscape { get; init; }
    public required string OpenStep { get; init; }
#pragma warning restore CS1591

    /// <summary>All of them under the names that the script knows: <c>zoomIn</c>; in ordinal order.</summary>
    public ImmutableSortedDictionary<string, string> All => typeof(ViewerWords).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.PropertyType == typeof(string)).ToImmutableSortedDictionary(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p => (string)p.GetValue(this)!, StringComparer.Ordinal);

    /// <summary>In simplified Chinese.</summary>
    public static ViewerWords Chinese { get; } = new()
    {
        Open = "放大细看",
        Pictures = "各幅图像",
        Nth = "第 {0} 幅",
        Text = "逐行释文",
        Stage = "图像窗口。方向键移动，加号减号缩放，问号看全部按键。",
        Tools = "看图工具",
        Close = "关闭看图",
        ClosePanel = "收起",
        Previous = "上一幅",
        Next = "下一幅",
        Position = "第 {0} / {1} 幅",
        Positions = "第 {0}、{1} / {2} 幅",
        ZoomIn = "放大",
        ZoomOut = "缩小",
        Fit = "看全图",
        Actual = "原大像素",
        PanLeft = "向左移",
        PanRight = "向右移",
        PanUp = "向上移",
        PanDown = "向下移",
        TurnLeft = "左转 90 度",
        TurnRight = "右转 90 度",
        Turned = "已转到 {0} 度",
        Zoomed = "放大到全图的 {0}%",
        Spread = "双页并排",
        SpreadOn = "双页并排",
        SpreadOff = "一次一页",
        Compare = "与另一幅对比",
        CompareWith = "第二幅",
        CompareNone = "不对比",
        CompareHow = "怎样对比",
        Slider = "叠在一起，用滑块分界",
        Beside = "左右并列",
        Divide = "分界线",
        Adjust = "亮度与反相",
        Brightness = "亮度",
        Contrast = "对比度",
        Invert = "反相（黑白互换）",
        AdjustReset = "还原",
        NoLines = "这一幅没有逐行释文。",
        Share = "区域链接与引文",
        RegionLink = "所见区域的链接",
        RegionCitation = "所见区域的引文",
        Copy = "复制",
        Copied = "已复制",
        Selected = "已选中，请按 Ctrl+C（Mac 为 ⌘C）复制",
        CitedRegion = "第 {0} 幅, xywh={1}",
        Largest = "打开最大的文件（{0} × {1} 像素）",
        Full = "全屏",
        Help = "帮助与按键",
        More = "更多工具",
        Failed = "图像没有取到，请关闭后再试。",
        Scale = "比例尺：{0}",
        Millimetres = "{0} 毫米",
        Centimetres = "{0} 厘米",
        Metres = "{0} 米",
        PreviousStep = "上一步",
        NextStep = "下一步",
        Step = "第 {0} / {1} 步",
        HelpPointer = "每个手势都有按钮可以代替：拖动可用四个移动按钮，双指缩放可用放大、缩小按钮。按一下缩略图换一幅。",
        HelpKeys = "以下按键在图像窗口得到焦点时有效：",
        HelpPan = "移动",
        HelpZoom = "放大、缩小",
        HelpPages = "下一幅、上一幅",
        HelpEnds = "第一幅、最后一幅",
        HelpTurn = "右转、左转",
        HelpEscape = "收起面板；再按一次关闭",
        KeyArrows = "方向键",
        KeyPageDown = "PageDown",
        KeyPageUp = "PageUp",
        KeyHome = "Home",
        KeyEnd = "End",
        KeyEscape = "Esc",
        OpenStep = "在图上细看",
    };

    /// <summary>In English.</summary>
    public static ViewerWords English { get; } = new()
    {
        Open = "Look closely",
        Pictures = "Pictures",
        Nth = "Picture {0}",
        Text = "Line by line",
        Stage = "Picture. Arrow keys move it, plus and minus zoom, a question mark shows all keys.",
        Tools = "Tools",
        Close = "Close the viewer",
        ClosePanel = "Close this panel",
        Previous = "Previous picture",
        Next = "Next picture",
        Position = "Picture {0} of {1}",
        Positions = "Pictures {0} and {1} of {2}",
        ZoomIn = "Zoom in",
        ZoomOut = "Zoom out",
        Fit = "Whole picture",
        Actual = "Pixel for pixel",
        PanLeft = "Move left",
        PanRight = "Move right",
        PanUp = "Move up",
        PanDown = "Move down",
        TurnLeft = "Turn left by 90°",
        TurnRight = "Turn right by 90°",
        Turned = "Turned to {0}°",
        Zoomed = "Zoomed to {0}% of the whole",
        Spread = "Two pages side by side",
        SpreadOn = "Two pages side by side",
        SpreadOff = "One page at a time",
        Compare = "Compare with another",
        CompareWith = "Second picture",
        CompareNone = "None",
        CompareHow = "How to compare",
        Slider = "One over the other, with a slider",
        Beside = "Side by side",
        Divide = "Dividing line",
        Adjust = "Brightness and inversion",
        Brightness = "Brightness",
        Contrast = "Contrast",
        Invert = "Invert (black for white)",
        AdjustReset = "Reset",
        NoLines = "This picture has no text by lines.",
        Share = "Link and citation of a region",
        RegionLink = "Link to what is in sight",
        RegionCitation = "Citation of what is in sight",
        Copy = "Copy",
        Copied = "Copied",
        Selected = "Selected; press Ctrl+C (⌘C on a Mac) to copy",
        CitedRegion = "picture {0}, xywh={1}",
        Largest = "Open the largest file ({0} × {1} pixels)",
        Full = "Full screen",
        Help = "Help and keys",
        More = "More tools",
        Failed = "The picture could not be loaded. Close and try again.",
        Scale = "Scale: {0}",
        Millimetres = "{0} mm",
        Centimetres = "{0} cm",
        Metres = "{0} m",
        PreviousStep = "Previous step",
        NextStep = "Next step",
        Step = "Step {0} of {1}",
        HelpPointer = "Every gesture has a button: four for moving instead of dragging, two for zooming instead of pinching. Press a small picture to turn to it.",
        HelpKeys = "These keys work while the picture has the focus:",
        HelpPan = "Move",
        HelpZoom = "Zoom in, zoom out",
        HelpPages = "Next, previous picture",
        HelpEnds = "First, last picture",
        HelpTurn = "Turn right, turn left",
        HelpEscape = "Close the panel; once more, the viewer",
        KeyArrows = "Arrow keys",
        KeyPageDown = "Page Down",
        KeyPageUp = "Page Up",
        KeyHome = "Home",
        KeyEnd = "End",
        KeyEscape = "Esc",
        OpenStep = "Look closely at this",
    };
}
