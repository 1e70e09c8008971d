namespace ExhibitSite.Kinds.Items;

/// <summary>How the leaves of an original hang together.</summary>
public enum Binding
{
    /// <summary>册页: a book, two pages side by side.</summary>
    Pages,

    /// <summary>卷轴: a scroll, one picture joining the next.</summary>
    Scroll,

    /// <summary>散页: loose sheets.</summary>
    Sheets,
}

/// <summary>The direction in which leaves follow each other.</summary>
public enum LeafOrder
{
    /// <summary>右起: from the right, as books in vertical columns.</summary>
    FromRight,

    /// <summary>左起: from the left.</summary>
    FromLeft,

    /// <summary>上起: from the top.</summary>
    FromTop,

    /// <summary>下起: from the bottom.</summary>
    FromBottom,
}

/// <summary>The words for both.</summary>
internal static class LeafWords
{
    /// <summary>Reads how leaves hang together; null for any other word.</summary>
    public static Binding? Binding(string word) => word switch
    {
        "册页" or "paged" => Items.Binding.Pages,
        "卷轴" or "continuous" => Items.Binding.Scroll,
        "散页" or "individuals" => Items.Binding.Sheets,
        _ => null,
    };

    /// <summary>Reads a direction; null for any other word.</summary>
    public static LeafOrder? Order(string word) => word switch
    {
        "右起" or "right-to-left" => LeafOrder.FromRight,
        "左起" or "left-to-right" => LeafOrder.FromLeft,
        "上起" or "top-to-bottom" => LeafOrder.FromTop,
        "下起" or "bottom-to-top" => LeafOrder.FromBottom,
        _ => null,
    };
}
