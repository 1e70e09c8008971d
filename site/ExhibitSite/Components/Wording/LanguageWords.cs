namespace ExhibitSite.Components.Wording;

/// <summary>The words about the languages of a site; see <see cref="Words"/>.</summary>
public sealed record LanguageWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Languages { get; init; }
    public required string OnlyInMain { get; init; }
    public required string Converted { get; init; }
#pragma warning restore CS1591

    /// <summary>In simplified Chinese.</summary>
    public static LanguageWords Chinese { get; } = new()
    {
        Languages = "语言",
        OnlyInMain = "本页正文没有中文译文，以原文刊出。",
        Converted = "繁体页面由简体文字自动转换；引文与原文保留原貌。",
    };

    /// <summary>In English.</summary>
    public static LanguageWords English { get; } = new()
    {
        Languages = "Languages",
        OnlyInMain = "The text of this page exists in Chinese only. Titles and summaries are translated where we have them.",
        Converted = "",
    };

    /// <summary>How a language calls itself: its name, and what stands for it where room is scarce.</summary>
    public static (string Name, string Short) NameOf(string tag) => tag switch
    {
        "zh-Hant" => ("繁體", "繁"),
        "zh-Hans" or "zh" => ("简体", "简"),
        _ when tag.StartsWith("en", StringComparison.Ordinal) => ("English", "EN"),
        _ => (tag, tag),
    };
}
