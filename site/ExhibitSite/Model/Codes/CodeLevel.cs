namespace ExhibitSite.Model.Codes;

/// <summary>The level of description a reference code stands for.</summary>
public enum CodeLevel
{
    /// <summary>全宗: <c>X013</c>.</summary>
    Fonds,

    /// <summary>类别: <c>X013-WS</c>, <c>X013-WS·1938·Y</c>.</summary>
    Series,

    /// <summary>案卷: <c>X013-WS·1938·Y-001</c>.</summary>
    File,

    /// <summary>件, or a page of a file: <c>X013-WS·1938·Y-001-002</c>; where a fonds is arranged by item <c>X013-WS·1938·Y-0001</c>.</summary>
    Item,
}
