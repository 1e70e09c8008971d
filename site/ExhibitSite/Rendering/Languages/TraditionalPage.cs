using ExhibitSite.Model.Text;

namespace ExhibitSite.Rendering.Languages;

/// <summary>
/// A page in simplified Chinese, written in traditional characters. What is marked as an original (<c>translate="no"</c>) or as being
/// in another language stays as it is, to the letter.
/// </summary>
/// <param name="forms">Turns simplified into traditional.</param>
internal sealed class TraditionalPage(TraditionalChinese forms) : IPageRewriting
{
    private const string Simplified = "zh-Hans";
    private const string Traditional = "zh-Hant";

    // Attributes that are words for readers. Among those for scripts, an answer is compared by folding and stays.
    private static readonly string[] Worded = ["alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label", "content"];
    private static readonly string[] Machine = ["data-answer", "data-forms"];

    /// <inheritdoc />
    public void Rewrite(ReadOnlySpan<char> page, TextWriter output)
    {
        var pieces = new HtmlPieces(page);
        var original = new KeptElement();
        var isDescription = false;
        while (pieces.Read())
        {
            if (original.IsInside)
            {
                output.Write(pieces.Whole);
                if (pieces.Piece is HtmlPiece.Start or HtmlPiece.End) original.Follow(pieces);
                continue;
            }
            switch (pieces.Piece)
            {
                case HtmlPiece.Text:
                    forms.Convert(pieces.Whole, output);
                    break;
                case HtmlPiece.Start:
                    isDescription = pieces.Whole.Contains("\"application/ld+json\"", StringComparison.Ordinal);
                    WriteStart(pieces, original, output);
                    break;
                case HtmlPiece.Other when isDescription:
                    forms.Convert(pieces.Whole, output);
                    break;
                default:
                    output.Write(pieces.Whole);
                    break;
            }
        }
    }

    private void WriteStart(HtmlPieces tag, KeptElement original, TextWriter output)
    {
        var language = tag.Name is "html" ? null : HtmlAttributes.In(tag.Whole, "lang");
        var isForeign = language is not (null or "zh" or Simplified);
        var isOriginal = HtmlAttributes.In(tag.Whole, "translate") == "no";
        if (isForeign || isOriginal)
        {
            original.Enter(tag);
            if (language is not null) output.Write(tag.Whole);
            else WriteMarked(tag, output);
            return;
        }
        WriteConverted(tag.Whole, IsForMachines(tag), output);
    }

    // A reference code in a page's head is no word.
    private static bool IsForMachines(HtmlPieces tag) => tag.Name is "meta" && HtmlAttributes.In(tag.Whole, "name")?.EndsWith("identifier", StringComparison.Ordinal) == true;

    private static void WriteMarked(HtmlPieces tag, TextWriter output)
    {
        output.Write(tag.Whole[..(tag.Name.Length + 1)]);
        output.Write($" lang=\"{Simplified}\"");
        output.Write(tag.Whole[(tag.Name.Length + 1)..]);
    }

    private void WriteConverted(ReadOnlySpan<char> tag, bool isForMachines, TextWriter output)
    {
        var attributes = new HtmlAttributes(tag);
        var written = 0;
        while (attributes.Read())
        {
            output.Write(tag[written..attributes.At]);
            if (attributes.Name is "lang") output.Write(attributes.Value is Simplified or "zh" ? Traditional : attributes.Value);
            else if (!isForMachines && IsWorded(attributes.Name.ToString())) forms.Convert(attributes.Value, output);
            else output.Write(attributes.Value);
            written = attributes.At + attributes.Value.Length;
        }
        output.Write(tag[written..]);
    }

    private static bool IsWorded(string name) => Worded.Contains(name, StringComparer.Ordinal) || (name.StartsWith("data-", StringComparison.Ordinal) && !Machine.Contains(name, StringComparer.Ordinal));
}
