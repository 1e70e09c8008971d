using System.Text;

namespace ExhibitSite.Model.Text;

/// <summary>
/// The signs of radicals (Unicode blocks Kangxi Radicals and CJK Radicals Supplement) as the characters they look like. Fonts draw both by one
/// glyph, and whoever asks a printed document for its text gets the wrong one of the two: ⻅ for 见, ⼀ for 一.
/// </summary>
public static class HanRadicals
{
    private const char FirstKangxi = '\u2F00';

    // In the order of the block, from U+2F00.
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶" +
        "白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // Those of the supplement that are characters by themselves (EquivalentUnifiedIdeograph of the Unicode database).
    private const string Supplement =
        "⺁厂⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻈讠⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    /// <summary>The text with characters for signs of radicals.</summary>
    public static string Replace(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u2E80', '\u2FD5') < 0) return text;
        var replaced = new StringBuilder(text.Length);
        foreach (var c in text) replaced.Append(Of(c));
        return replaced.ToString();
    }

    private static char Of(char sign)
    {
        if (sign >= FirstKangxi && sign - FirstKangxi < Kangxi.Length) return Kangxi[sign - FirstKangxi];
        if (sign is < '\u2E80' or > '\u2EFF') return sign;
        for (var i = 0; i < Supplement.Length; i += 2)
            if (Supplement[i] == sign) return Supplement[i + 1];
        return sign;
    }
}
