namespace ExhibitSite.Kinds.Composing;

/// <summary>The names of the languages archives hold.</summary>
public static class LanguageName
{
    /// <summary>The name of a BCP 47 code in the page's language; the code itself, or whatever else was written, when it is not known.</summary>
    public static string Of(string code, string language)
    {
        var (zh, en) = code switch
        {
            "zh" or "zh-Hans" or "zho" or "chi" => ("中文", "Chinese"),
            "zh-Hant" => ("中文（繁体）", "Chinese (traditional)"),
            "lzh" => ("文言", "Classical Chinese"),
            "en" or "eng" => ("英文", "English"),
            "ja" or "jpn" => ("日文", "Japanese"),
            "mnc" => ("满文", "Manchu"),
            "mn" or "mon" => ("蒙文", "Mongolian"),
            "bo" or "bod" or "tib" => ("藏文", "Tibetan"),
            "ru" or "rus" => ("俄文", "Russian"),
            "fr" or "fra" => ("法文", "French"),
            "de" or "deu" => ("德文", "German"),
            "ko" or "kor" => ("朝鲜文", "Korean"),
            _ => (code, code),
        };
        return language.StartsWith("en", StringComparison.Ordinal) ? en : zh;
    }
}
