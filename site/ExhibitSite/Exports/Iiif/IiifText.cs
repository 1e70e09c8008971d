using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Exports.Iiif;

/// <summary>A text in several languages, as IIIF wants it (Presentation API 3.0, 4.1): language → values.</summary>
/// <param name="Values">The languages in order, each once, with at least one value.</param>
internal sealed record IiifText(ImmutableArray<(string Language, ImmutableArray<string> Texts)> Values)
{
    private const string NoLanguage = "none";
    private const string Chinese = "zh-Hans";
    private const string EnglishCode = "en";

    /// <summary>The same words in any language: a number, a shelf mark.</summary>
    public static IiifText Plain(string text) => new([(NoLanguage, [text])]);

    /// <summary>A text in one language.</summary>
    public static IiifText In(string language, params ImmutableArray<string> texts) => new([(Code(language), texts)]);

    /// <summary>A curator's text with its translations.</summary>
    /// <param name="text">The text.</param>
    /// <param name="main">The language of the text itself.</param>
    public static IiifText Of(LanguageMap text, string main) =>
        new([(Code(main), [text.Main]), .. text.Others.Where(o => Code(o.Key) != Code(main)).Select(o => (Code(o.Key), ImmutableArray.Create(o.Value))).DistinctBy(o => o.Item1)]);

    /// <summary>A word of ours, in both languages.</summary>
    public static IiifText Of(Wording words) => new([(Chinese, [words.Zh]), (EnglishCode, [words.En])]);

    /// <summary>Values in both languages; said once where they are the same.</summary>
    /// <param name="zh">In Chinese, or in whatever language the record is written.</param>
    /// <param name="en">In English.</param>
    /// <param name="main">The language of records.</param>
    public static IiifText Of(ImmutableArray<string> zh, ImmutableArray<string> en, string main)
    {
        if (!zh.SequenceEqual(en)) return new([(Chinese, zh), (EnglishCode, en)]);
        return new([(zh.Any(text => text.Any(char.IsLetter) && text.Any(c => c > '\u2E7F')) ? Code(main) : NoLanguage, zh)]);
    }

    /// <summary>A language code as validators take it: subtags with digits, which BCP 47 allows, are left out.</summary>
    public static string Code(string language) => string.Join('-', language.Split('-').Where(part => !part.Any(char.IsAsciiDigit)));
}
