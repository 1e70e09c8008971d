namespace ExhibitSite.Rendering.Languages;

/// <summary>Knows whether the reading of a page is inside an element whose content is to be kept as it is.</summary>
internal sealed class KeptElement
{
    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private string? _name;
    private int _depth;

    /// <summary>True inside such an element.</summary>
    public bool IsInside => _name is not null;

    /// <summary>Notes that such an element begins; one that has no content, or lies in another, begins nothing.</summary>
    public void Enter(HtmlPieces tag)
    {
        if (IsInside || IsEmpty(tag)) return;
        (_name, _depth) = (tag.Name.ToString(), 1);
    }

    /// <summary>Follows a tag inside; true when it ends the element.</summary>
    public void Follow(HtmlPieces tag)
    {
        if (_name is null || !tag.Name.SequenceEqual(_name)) return;
        if (tag.Piece == HtmlPiece.End) _depth--;
        else if (!IsEmpty(tag)) _depth++;
        if (_depth == 0) _name = null;
    }

    private static bool IsEmpty(HtmlPieces tag) => tag.Whole.EndsWith("/>", StringComparison.Ordinal) || Void.AsSpan().Contains(tag.Name.ToString());
}
