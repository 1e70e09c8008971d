using System.Collections.Frozen;

namespace ExhibitSite.Importing;

/// <summary>Languages as archives elsewhere write them (ISO 639-2, English names) ↔ the tags of BCP 47.</summary>
internal static class LanguageCodes
{
    private static readonly (string Tag, string[] Others)[] Known =
    [
        ("en", ["eng", "english"]), ("zh", ["chi", "zho", "chinese", "汉语", "中文"]), ("lzh", ["lzh", "文言"]), ("ja", ["jpn", "japanese"]), ("ko", ["kor", "korean"]),
        ("fr", ["fre", "fra", "french"]), ("de", ["ger", "deu", "german"]), ("ru", ["rus", "russian"]), ("la", ["lat", "latin"]), ("es", ["spa", "spanish"]),
        ("it", ["ita", "italian"]), ("pt", ["por", "portuguese"]), ("nl", ["dut", "nld", "dutch"]), ("mn", ["mon", "mongolian"]), ("bo", ["tib", "bod", "tibetan"]), ("mnc", ["mnc", "manchu"]),
    ];

    private static readonly FrozenDictionary<string, string> Tags =
        Known.SelectMany(static k => k.Others, static (k, other) => (other, k.Tag)).ToFrozenDictionary(static p => p.other, static p => p.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag; the text itself when it names no language that we know.</summary>
    public static string TagOf(string text) => Tags.GetValueOrDefault(text.Trim(), text);

    /// <summary>The code of ISO 639-2/B for a tag; <c>und</c> when there is none here.</summary>
    public static string CodeOf(string tag) => Known.FirstOrDefault(k => k.Tag == tag.Split('-')[0]).Others?[0] ?? "und";
}
