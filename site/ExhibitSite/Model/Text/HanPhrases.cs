using System.Collections.Frozen;

namespace ExhibitSite.Model.Text;

/// <summary>Words and surnames whose characters are not read the usual way.</summary>
internal static class HanPhrases
{
    /// <summary>The longest surname or word in the lists.</summary>
    public const int Longest = 4;

    // Words of archives, history and places in this region; the first match that is longest wins.
    private static readonly string[] WordLines =
    [
        "重庆 chóng qìng", "重慶 chóng qìng", "重阳 chóng yáng", "重修 chóng xiū", "重刊 chóng kān", "重刻 chóng kè", "重建 chóng jiàn", "重编 chóng biān", "重印 chóng yìn", "重版 chóng bǎn",
        "长子 zhǎng zǐ", "長子 zhǎng zǐ", "长官 zhǎng guān", "县长 xiàn zhǎng", "縣長 xiàn zhǎng", "市长 shì zhǎng", "部长 bù zhǎng", "校长 xiào zhǎng", "馆长 guǎn zhǎng", "局长 jú zhǎng", "师长 shī zhǎng", "团长 tuán zhǎng",
        "音乐 yīn yuè", "乐府 yuè fǔ", "乐章 yuè zhāng", "乐律 yuè lǜ", "洪洞 hóng tóng", "繁峙 fán shì", "解州 xiè zhōu", "解县 xiè xiàn", "蔚县 yù xiàn", "六安 lù ān", "番禺 pān yú", "台州 tāi zhōu",
        "丽水 lí shuǐ", "浚县 xùn xiàn", "会稽 kuài jī", "會稽 kuài jī", "吐蕃 tǔ bō", "可汗 kè hán", "大宛 dà yuān", "龟兹 qiū cí", "月氏 yuè zhī", "单于 chán yú", "單于 chán yú", "銀行 yín háng", "银行 yín háng",
        "校勘 jiào kān", "校对 jiào duì", "校订 jiào dìng", "校注 jiào zhù", "校閱 jiào yuè", "校阅 jiào yuè", "都督 dū dū", "首都 shǒu dū", "成都 chéng dū", "都察院 dū chá yuàn", "都城 dū chéng", "京都 jīng dū",
        "朝鲜 cháo xiǎn", "朝鮮 cháo xiǎn", "朝廷 cháo tíng", "清朝 qīng cháo", "明朝 míng cháo", "调查 diào chá", "調查 diào chá", "传记 zhuàn jì", "傳記 zhuàn jì", "列传 liè zhuàn", "自传 zì zhuàn", "大夫 dà fū",
        "奏折 zòu zhé", "奏摺 zòu zhé", "参差 cēn cī", "省亲 xǐng qīn", "亲家 qìng jiā", "阿房 ē páng", "仆射 pú yè", "少师 shào shī", "少傅 shào fù", "少保 shào bǎo", "太行 tài háng", "中行 zhōng háng", "行伍 háng wǔ",
        "相国 xiàng guó", "相國 xiàng guó", "相府 xiàng fǔ", "宰相 zǎi xiàng", "丞相 chéng xiàng", "侍讲 shì jiǎng", "供给 gōng jǐ", "給事中 jǐ shì zhōng", "给事中 jǐ shì zhōng", "内藏 nèi zàng", "西藏 xī zàng", "宝藏 bǎo zàng",
    ];

    private static readonly string[] SurnameLines =
    [
        "单 shàn", "單 shàn", "仇 qiú", "解 xiè", "区 ōu", "區 ōu", "查 zhā", "尉迟 yù chí", "尉遲 yù chí", "万俟 mò qí", "萬俟 mò qí", "曾 zēng", "任 rén", "华 huà", "華 huà", "朴 piáo", "盖 gě", "蓋 gě", "葛 gě",
        "乐 yuè", "樂 yuè", "员 yùn", "員 yùn", "缪 miào", "繆 miào", "翟 zhái", "秘 bì", "黑 hè", "种 chóng", "重 chóng", "折 shé", "召 shào", "逄 páng", "令狐 líng hú", "澹台 tán tái", "澹臺 tán tái", "长孙 zhǎng sūn",
        "長孫 zhǎng sūn", "覃 qín", "谌 chén", "諶 chén", "晁 cháo", "郇 xún", "郗 xī", "阚 kàn", "闞 kàn", "过 guō", "過 guō", "那 nā", "哈 hǎ", "纪 jǐ", "紀 jǐ", "牟 mù", "贾 jiǎ", "賈 jiǎ", "车 chē", "車 chē", "都 dū",
        "繁 pó", "訾 zī", "祭 zhài", "应 yīng", "應 yīng", "要 yāo", "相 xiàng", "么 yāo", "沈 shěn", "藏 zāng", "占 zhān", "隗 kuí", "燕 yān", "肖 xiāo", "薄 bó", "柏 bǎi", "强 qiáng", "叶 yè", "葉 yè", "行 xíng", "俞 yú",
        "於 yū", "宓 fú", "佴 nài", "乜 niè", "干 gān", "观 guàn", "曲 qū", "洗 xiǎn", "冼 xiǎn", "适 kuò", "夏侯 xià hóu", "皇甫 huáng fǔ", "鲜于 xiān yú", "鮮于 xiān yú", "宁 nìng", "甯 nìng", "卜 bǔ", "石 shí",
        "呼延 hū yán", "欧阳 ōu yáng", "歐陽 ōu yáng", "司马 sī mǎ", "司馬 sī mǎ", "诸葛 zhū gě", "諸葛 zhū gě", "上官 shàng guān", "公孙 gōng sūn", "公孫 gōng sūn", "慕容 mù róng", "宇文 yǔ wén", "独孤 dú gū", "獨孤 dú gū",
    ];

    private static readonly FrozenDictionary<string, string[]> Words = Read(WordLines);
    private static readonly FrozenDictionary<string, string[]> Surnames = Read(SurnameLines);

    /// <summary>The syllables of the longest word that begins here; null when none does.</summary>
    public static string[]? WordAt(string text, int at) => LongestMatch(Words, text, at);

    /// <summary>The syllables of the surname a name begins with; null when it is read as usual.</summary>
    public static string[]? SurnameOf(string name) => LongestMatch(Surnames, name, 0);

    private static string[]? LongestMatch(FrozenDictionary<string, string[]> phrases, string text, int at)
    {
        for (var length = Math.Min(Longest, text.Length - at); length > 0; length--)
            if (phrases.TryGetValue(text.Substring(at, length), out var syllables)) return syllables;
        return null;
    }

    private static FrozenDictionary<string, string[]> Read(string[] lines)
    {
        var phrases = new Dictionary<string, string[]>(lines.Length, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var cells = line.Split(' ');
            phrases[cells[0]] = cells[1..];
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
