using System.Collections.Frozen;
using ExhibitSite.Model.Dates.Chinese;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Model.Dates;

/// <summary>Dates of reign eras in English, as historians write them: Kangxi 49, 3rd month, 9th day.</summary>
public static class EnglishReigns
{
    // Hanyu pinyin without tones; the Republic is counted in English.
    private static readonly FrozenDictionary<string, string> Names =
        """
        洪武 Hongwu;建文 Jianwen;永乐 Yongle;洪熙 Hongxi;宣德 Xuande;正统 Zhengtong;景泰 Jingtai;天顺 Tianshun;成化 Chenghua;弘治 Hongzhi;正德 Zhengde;嘉靖 Jiajing;隆庆 Longqing;
        万历 Wanli;泰昌 Taichang;天启 Tianqi;崇祯 Chongzhen;弘光 Hongguang;隆武 Longwu;绍武 Shaowu;永历 Yongli;天命 Tianming;天聪 Tiancong;崇德 Chongde;顺治 Shunzhi;康熙 Kangxi;
        雍正 Yongzheng;乾隆 Qianlong;嘉庆 Jiaqing;道光 Daoguang;咸丰 Xianfeng;同治 Tongzhi;光绪 Guangxu;宣统 Xuantong;中华民国 Republic;民国 Republic;洪宪 Hongxian;
        明治 Meiji;大正 Taishō;昭和 Shōwa;大同 Datong;康德 Kangde
        """.Split(';', StringSplitOptions.TrimEntries).Select(static pair => pair.Split(' ')).ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    /// <summary>The English name of an era; as written when it is none of ours.</summary>
    public static string NameOf(string era) => Names.GetValueOrDefault(era, era);

    /// <summary>The date in English; null when it is not written as one year, month or day of one era.</summary>
    public static string? Of(HistoricalDate date)
    {
        // A lunar month runs over two of ours, and is a range there; a range without one names two years.
        if ((date.Last is not null && date.Lunar is null) || date.Precision == DatePrecision.Set || (date.NominalYear ?? date.FirstYear) is not { } year) return null;
        if (date.NominalYear is null && date.LastYear != year) return null;
        var text = FoldedText.Of(date.AsWritten).Text.TrimStart('[', ' ', '约', '清', '明');
        var era = Eras.All.FirstOrDefault(candidate => candidate.Folded.Any(name => text.StartsWith(name, StringComparison.Ordinal)));
        // "Kangxi years" names the whole reign, and has no number.
        if (era is null || year < era.FirstYear || (date.Lunar is null && date.Precision > DatePrecision.Year)) return null;
        return $"{Names[era.Name]} {year - era.FirstYear + 1}{Month(date.Lunar)}";
    }

    private static string Month(LunarDay? lunar)
    {
        if (lunar is null) return "";
        var day = lunar.DayOfMonth is { } number ? $", {Numerals.Ordinal(number)} day" : "";
        return $", {(lunar.IsLeap ? "intercalary " : "")}{Numerals.Ordinal(lunar.Month)} month{day}";
    }
}
