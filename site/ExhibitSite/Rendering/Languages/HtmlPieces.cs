namespace ExhibitSite.Rendering.Languages;

/// <summary>What a piece of a page is.</summary>
internal enum HtmlPiece
{
    /// <summary>Words between tags, escaped.</summary>
    Text,

    /// <summary>The start tag of an element, with its attributes.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>The content of a script or a style, or the document's declaration: no words of the page.</summary>
    Other,
}

/// <summary>
/// Cuts a page that our own renderer wrote into pieces that together are the page: its attributes are all in double quotes, and every
/// <c>&lt;</c> of a text is escaped.
/// </summary>
/// <param name="html">The page.</param>
internal ref struct HtmlPieces(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _next;
    private bool _isRaw;

    /// <summary>The piece as it stands.</summary>
    public ReadOnlySpan<char> Whole { get; private set; }

    /// <summary>What it is.</summary>
    public HtmlPiece Piece { get; private set; }

    /// <summary>Of a tag, the name of the element, as written; empty for other pieces.</summary>
    public readonly ReadOnlySpan<char> Name => Piece is HtmlPiece.Start or HtmlPiece.End ? NameIn(Whole) : [];

    /// <summary>Goes on to the next piece; false at the end.</summary>
    public bool Read()
    {
        if (_next >= _html.Length) return false;
        var rest = _html[_next..];
        (Piece, var length) = _isRaw ? (HtmlPiece.Other, UntilEndTag(rest)) : rest[0] == '<' ? Tag(rest) : (HtmlPiece.Text, Until(rest, '<'));
        Whole = rest[..length];
        _next += length;
        _isRaw = Piece == HtmlPiece.Start && NameIn(Whole) is "script" or "style" && !IsAtEndTag(_html[_next..]);
        return true;
    }

    private static (HtmlPiece Piece, int Length) Tag(ReadOnlySpan<char> rest) => rest.Length < 2 ? (HtmlPiece.Text, rest.Length) : rest[1] switch
    {
        '/' => (HtmlPiece.End, AfterTag(rest)),
        '!' => (HtmlPiece.Other, AfterTag(rest)),
        _ => (HtmlPiece.Start, AfterTag(rest)),
    };

    private static int AfterTag(ReadOnlySpan<char> tag)
    {
        var isQuoted = false;
        for (var at = 0; at < tag.Length; at++)
        {
            if (tag[at] == '"') isQuoted = !isQuoted;
            else if (tag[at] == '>' && !isQuoted) return at + 1;
        }
        return tag.Length;
    }

    private static int UntilEndTag(ReadOnlySpan<char> rest)
    {
        for (var at = 0; at < rest.Length; at++)
            if (IsAtEndTag(rest[at..])) return at;
        return rest.Length;
    }

    private static bool IsAtEndTag(ReadOnlySpan<char> rest) => rest.StartsWith("</script", StringComparison.Ordinal) || rest.StartsWith("</style", StringComparison.Ordinal);

    private static int Until(ReadOnlySpan<char> rest, char end) => rest.IndexOf(end) is var at and >= 0 ? at : rest.Length;

    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        return name.IndexOfAny(" \n\t/>") is var end and >= 0 ? name[..end] : name;
    }
}
