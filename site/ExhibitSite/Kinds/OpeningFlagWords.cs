namespace ExhibitSite.Kinds;

/// <summary>The words of <see cref="OpeningFlag"/> as DA/T 18-2022 has them.</summary>
public static class OpeningFlagWords
{
    /// <summary>The words, the open one first.</summary>
    public static string[] All { get; } = ["开放", "控制", "延期开放", "未审核"];

    /// <summary>Reads a word; null for null and for any other word, which its field has reported.</summary>
    public static OpeningFlag? Read(string? word) => word switch
    {
        "开放" => OpeningFlag.Open,
        "控制" => OpeningFlag.Controlled,
        "延期开放" => OpeningFlag.Deferred,
        "未审核" => OpeningFlag.NotReviewed,
        _ => null,
    };
}
