namespace ExhibitSite.Kinds.Elements;

/// <summary>著录层级 of DA/T 18-2022, from the whole to its smallest part.</summary>
public enum DescriptionLevel
{
    /// <summary>全宗级.</summary>
    Fonds,

    /// <summary>类别级.</summary>
    Series,

    /// <summary>案卷级.</summary>
    FileUnit,

    /// <summary>文件级.</summary>
    Item,
}
