using ExhibitSite.Components.Blocks;

namespace ExhibitSite.Components.Wording;

/// <summary>The words around the versions of a text; see <see cref="Words"/>.</summary>
public sealed record VersionWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Versions { get; init; }
    public required string Together { get; init; }
    public required string Original { get; init; }
    public required string Edited { get; init; }
    public required string Plain { get; init; }
    public required string EditedBy { get; init; }
    public required string PlainBy { get; init; }
#pragma warning restore CS1591

    private static VersionWords Chinese { get; } = new()
    {
        Versions = "文本",
        Together = "对照",
        Original = "原文",
        Edited = "整理",
        Plain = "白话",
        EditedBy = "整理：{0}",
        PlainBy = "今译：{0}",
    };

    private static VersionWords InEnglish { get; } = new()
    {
        Versions = "Versions of the text",
        Together = "Together",
        Original = "Original",
        Edited = "Edited",
        Plain = "Modern Chinese",
        EditedBy = "Edited by {0}",
        PlainBy = "Put into modern Chinese by {0}",
    };

    /// <summary>The words in a language; Chinese where we have none.</summary>
    public static VersionWords Of(string language) => language.StartsWith("en", StringComparison.Ordinal) ? InEnglish : Chinese;

    /// <summary>What a version is called.</summary>
    public string NameOf(TextVersion version) => version switch { TextVersion.Original => Original, TextVersion.Edited => Edited, _ => Plain };

    /// <summary>Who made a version.</summary>
    public string By(TextVersion version, string name) => Words.Fill(version == TextVersion.Edited ? EditedBy : PlainBy, name);
}
