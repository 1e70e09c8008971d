using System.Collections.Frozen;
using System.Text;

namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>A text in which spellings of the same date word are one: full width, traditional and variant characters. Knows where each character stood.</summary>
/// <remarks>Done with a table of the characters dates are written with: .NET's normalisation depends on the machine's ICU.</remarks>
internal sealed class FoldedText
{
    // Each group: the character read, then those folded to it.
    private static readonly string[] Groups =
    [
        "年秊\uF98E", "岁歲嵗歳", "载載", "月\u2F49", "日\u2F47", "号號", "闰閏", "历曆歷厯歴暦\uF98B\uF98C", "旧舊", "阴陰", "阳陽", "农農", "腊臘臈", "约約",
        "间間閒", "后後", "时時旹", "顷頃", "纪紀", "国國囯", "华華", "满滿満", "从從", "为為爲", "无無", "详詳", "战戰", "于於", "写寫", "摄攝",
        "发發", "终終", "叶葉", "丰豐豊", "庆慶", "顺順", "乐樂\uF914", "万萬", "聪聰", "统統", "绍紹", "祯禎", "启啟啓", "绪緒緖", "熙熈煕", "德徳悳",
        "龙龍\uF9C4", "维維", "粤粵", "参參叄叁", "贰貳弐", "陆陸", "宪憲", "续續", "随隨", "识識", "边邊", "当當", "东東", "兴興",
        "〇○◯零\uF9B2", "廿卄", "六\uF9D1", "大\u2F24", "一\u2F00", "二\u2F06", "八\u2F0B", "十\u2F17", "止\u2F4C", "至\u2F84", "自\u2F83",
        "乙\u2F04", "己\u2F30", "子\u2F26", "辰\u2FA0", "酉\u2FA3", "辛\u2F9F",
        "—–―‒─−", "~〜∼～", "[〔【［", "]〕】］", "(（", ")）", "?？", ",，", "/／", ".．", "-‐‑－", "·・‧•",
    ];

    private static readonly FrozenDictionary<char, char> Folding = Pairs().ToFrozenDictionary();

    private readonly int[] _starts;
    private readonly string _written;

    private FoldedText(string written, string text, int[] starts) => (_written, Text, _starts) = (written, text, starts);

    /// <summary>The folded text; runs of white space are one space, and so is a square bracket in a date.</summary>
    public string Text { get; private init; }

    /// <summary>True when the text had square brackets round all or part of it: the mark of research.</summary>
    public bool HadBrackets { get; private init; }

    public int Length => Text.Length;

    public static FoldedText Of(string written)
    {
        var text = new StringBuilder(written.Length);
        var starts = new List<int>(written.Length + 1);
        for (var index = 0; index < written.Length; index++)
        {
            var character = written[index];
            if (character is '\uFEFF' or '\u200B' or (>= '\uFE00' and <= '\uFE0F')) continue; // invisible; variation selectors
            if (char.IsWhiteSpace(character))
            {
                if (text.Length > 0 && text[^1] == ' ') continue;
                Add(' ', index);
            }
            else if (character is >= '㋀' and <= '㋋') AddNumbered(character - '㋀' + 1, '月', index);
            else if (character is >= '㏠' and <= '㏾') AddNumbered(character - '㏠' + 1, '日', index);
            else if (Folding.TryGetValue(character, out var folded)) Add(folded, index);
            else Add(character is >= '！' and <= '～' ? (char)(character - '！' + '!') : character, index);
        }

        starts.Add(written.Length);
        return new FoldedText(written, text.ToString(), [.. starts]);

        void Add(char character, int index)
        {
            text.Append(character);
            starts.Add(index);
        }

        void AddNumbered(int number, char unit, int index)
        {
            if (number >= 10) Add((char)('0' + (number / 10)), index);
            Add((char)('0' + (number % 10)), index);
            Add(unit, index);
        }
    }

    /// <summary>The same without square brackets, if they are in pairs; else the same.</summary>
    public FoldedText WithoutBrackets()
    {
        var open = 0;
        foreach (var character in Text)
            if ((open += character switch { '[' => 1, ']' => -1, _ => 0 }) is < 0 or > 1) return this;
        if (open != 0 || !Text.Contains('[', StringComparison.Ordinal)) return this;
        return new FoldedText(_written, Text.Replace('[', ' ').Replace(']', ' '), _starts) { HadBrackets = true };
    }

    /// <summary>Where the folded characters from one index up to another stood, without space at the ends.</summary>
    public Place PlaceOf(int from, int to)
    {
        while (from < to && Text[from] == ' ') from++;
        while (to > from && Text[to - 1] == ' ') to--;
        return new Place(_starts[from], to > from ? End(to) - _starts[from] : 0);
    }

    /// <summary>The text as written at a place.</summary>
    public string Written(Place place) => _written.Substring(place.Start, place.Length);

    private int End(int to) => _starts[to - 1] + 1;

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>();
        foreach (var group in Groups)
            foreach (var variant in group.AsSpan(1)) pairs.TryAdd(variant, group[0]);
        return pairs;
    }
}
