namespace ExhibitSite.Kinds.Media;

/// <summary>How much of a picture a reader may take away; the most generous first.</summary>
public enum Download
{
    /// <summary>The file itself, cleaned of its metadata, beside everything made of it.</summary>
    Original,

    /// <summary>Everything made of it, to its own pixels, but not the file.</summary>
    Large,

    /// <summary>Only what a page shows: no side longer than 800 pixels.</summary>
    Small,
}

/// <summary>The words for it.</summary>
internal static class DownloadWords
{
    /// <summary>The words, the most generous first.</summary>
    public static string[] All { get; } = ["原件", "大图", "小图"];

    /// <summary>Reads a word; null for null and for any other word, which its field has reported.</summary>
    public static Download? Read(string? word) => word switch
    {
        "原件" => Download.Original,
        "大图" => Download.Large,
        "小图" => Download.Small,
        _ => null,
    };
}
