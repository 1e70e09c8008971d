using ExhibitSite.Rendering.Languages;

namespace ExhibitSite.Rendering;

/// <summary>
/// A page for a screen in a hall, where nobody can go back: a link that leads out of the site becomes its own text with the address beside it, and one to
/// a file (which a browser would show without any way on, or take away) its text alone. Pictures keep their links: these open the viewer.
/// </summary>
internal sealed class HallPage : IPageRewriting
{
    // What only links have.
    private static readonly string[] OfLinks = ["href", "rel", "type", "hreflang", "download", "target", "tabindex"];

    /// <inheritdoc />
    public void Rewrite(ReadOnlySpan<char> page, TextWriter output)
    {
        var pieces = new HtmlPieces(page);
        var isUnlinked = false;
        while (pieces.Read())
        {
            if (pieces.Piece == HtmlPiece.Start && pieces.Name is "a" && HtmlAttributes.In(pieces.Whole, "href") is { } address && !StaysOnPages(address) && HtmlAttributes.In(pieces.Whole, "data-view") is null)
            {
                isUnlinked = true;
                WriteUnlinked(pieces.Whole, address, output);
            }
            else if (isUnlinked && pieces.Piece == HtmlPiece.End && pieces.Name is "a")
            {
                isUnlinked = false;
                output.Write("</span>");
            }
            else if (pieces.Piece == HtmlPiece.Start && pieces.Name is "audio" or "video")
            {
                output.Write(pieces.Whole[..^1]);
                output.Write(" controlslist=\"nodownload noremoteplayback\" disablepictureinpicture disableremoteplayback>");
            }
            else
            {
                output.Write(pieces.Whole);
            }
        }
    }

    private static bool StaysOnPages(ReadOnlySpan<char> address)
    {
        if (IsElsewhere(address)) return false;
        var file = address.IndexOfAny('?', '#') is var end and >= 0 ? address[..end] : address;
        return file.IsEmpty || file.EndsWith(".html", StringComparison.Ordinal);
    }

    // A scheme (https:, mailto:) stands before any slash.
    private static bool IsElsewhere(ReadOnlySpan<char> address) => address.StartsWith("//", StringComparison.Ordinal) || (address.IndexOfAny(':', '/') is var at and >= 0 && address[at] == ':');

    private static void WriteUnlinked(ReadOnlySpan<char> tag, string address, TextWriter output)
    {
        output.Write("<span");
        var attributes = new HtmlAttributes(tag);
        while (attributes.Read())
            if (!OfLinks.AsSpan().Contains(attributes.Name.ToString())) output.Write($" {attributes.Name}=\"{attributes.Value}\"");
        output.Write(address.StartsWith("http", StringComparison.Ordinal) ? $" data-address=\"{address}\">" : " data-file>");
    }
}
