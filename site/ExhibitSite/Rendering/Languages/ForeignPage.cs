namespace ExhibitSite.Rendering.Languages;

/// <summary>
/// A page whose language is not Chinese: marks what stands in it in Chinese all the same, so that screen readers take the right voice and
/// browsers the right glyphs (WCAG 2.2, 3.1.2).
/// </summary>
internal sealed class ForeignPage : IPageRewriting
{
    private const string Mark = "<span lang=\"zh-Hans\">";

    // Elements that may hold no span.
    private static readonly string[] Plain = ["title", "option", "textarea"];

    /// <inheritdoc />
    public void Rewrite(ReadOnlySpan<char> page, TextWriter output)
    {
        var pieces = new HtmlPieces(page);
        var marked = new KeptElement();
        while (pieces.Read())
        {
            if (pieces.Piece == HtmlPiece.Text && !marked.IsInside)
            {
                WriteText(pieces.Whole, output);
                continue;
            }
            if (pieces.Piece == HtmlPiece.Start && !marked.IsInside)
            {
                WriteStart(pieces, marked, output);
                continue;
            }
            output.Write(pieces.Whole);
            if (marked.IsInside && pieces.Piece is HtmlPiece.Start or HtmlPiece.End) marked.Follow(pieces);
        }
    }

    private static void WriteStart(HtmlPieces tag, KeptElement marked, TextWriter output)
    {
        var hasLanguage = tag.Name is not "html" && HtmlAttributes.In(tag.Whole, "lang") is not null;
        if (hasLanguage || tag.Name is "svg" || Plain.Contains(tag.Name.ToString(), StringComparer.Ordinal)) marked.Enter(tag);
        if (hasLanguage || tag.Name is not "svg")
        {
            output.Write(tag.Whole);
            return;
        }
        output.Write("<svg lang=\"zh-Hans\"");
        output.Write(tag.Whole["<svg".Length..]);
    }

    private static void WriteText(ReadOnlySpan<char> text, TextWriter output)
    {
        while (FirstHan(text) is var from and >= 0)
        {
            var length = RunLength(text[from..]);
            output.Write(text[..from]);
            output.Write(Mark);
            output.Write(text.Slice(from, length));
            output.Write("</span>");
            text = text[(from + length)..];
        }
        output.Write(text);
    }

    private static int FirstHan(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
            if (IsHan(text[at])) return at;
        return -1;
    }

    // To the last Han character or Chinese mark before a Latin letter or an entity.
    private static int RunLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        for (var at = 0; at < text.Length && !char.IsAsciiLetter(text[at]) && text[at] != '&'; at++)
            if (IsHan(text[at]) || text[at] is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF')) end = at + 1;
        return end;
    }

    // Halves of surrogate pairs, too: beyond the BMP only Han occurs here, and at worst an emoji is read with a Chinese voice.
    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇' or '々' || char.IsSurrogate(c);
}
