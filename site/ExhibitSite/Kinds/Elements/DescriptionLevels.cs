namespace ExhibitSite.Kinds.Elements;

/// <summary>The words curators write for <see cref="DescriptionLevel"/>.</summary>
public static class DescriptionLevels
{
    /// <summary>Reads a word, English or Chinese, with or without 级; null when it names no level.</summary>
    public static DescriptionLevel? Read(string word) => word switch
    {
        "fonds" or "全宗" or "全宗级" => DescriptionLevel.Fonds,
        "series" or "类别" or "类别级" => DescriptionLevel.Series,
        "file" or "案卷" or "案卷级" => DescriptionLevel.FileUnit,
        "item" or "件" or "文件" or "文件级" => DescriptionLevel.Item,
        _ => null,
    };
}
