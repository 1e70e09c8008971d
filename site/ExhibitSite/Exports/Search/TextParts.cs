using ExhibitSite.Kinds.Composing;

namespace ExhibitSite.Exports.Search;

/// <summary>Cuts the text of a record into parts of the index (<c>docs/search.md</c>, section 1).</summary>
internal static class TextParts
{
    /// <summary>UTF-16 units of a part, at most.</summary>
    public const int Longest = 4_000;

    /// <summary>The parts of a text.</summary>
    /// <param name="summary">What stands before it, in its languages; null for nothing.</param>
    /// <param name="stretches">The text, page by page of the original.</param>
    public static List<TextStretch> Of(IEnumerable<string>? summary, IEnumerable<TextStretch> stretches)
    {
        var parts = new List<TextStretch>();
        var lead = summary is null ? "" : string.Concat(summary.Select(static text => text + "\n"));
        foreach (var stretch in stretches)
        {
            // The first page begins with the abstract, unless a mark stands before all text.
            var isLed = lead.Length > 0 && stretch.Anchor is null && parts.Count == 0;
            if (lead.Length > 0 && !isLed && parts.Count == 0) parts.Add(new TextStretch(null, null, lead, ""));
            var rest = isLed ? lead + stretch.Text : stretch.Text;
            var transcript = stretch.Transcript;
            do
            {
                var end = EndOf(rest);
                parts.Add(stretch with { Text = rest[..end], Transcript = transcript });
                (rest, transcript) = (rest[end..], "");
            }
            while (rest.Length > 0);
        }
        if (parts.Count == 0 && lead.Length > 0) parts.Add(new TextStretch(null, null, lead, ""));
        return parts;
    }

    private static int EndOf(string text)
    {
        if (text.Length <= Longest) return text.Length;
        var paragraph = text.LastIndexOf('\n', Longest - 1);
        if (paragraph > 0) return paragraph + 1;
        // A paragraph that is longer: not within a character, nor within a note, which would lose its end.
        var note = text.LastIndexOf('\uFFFA', Longest - 1);
        if (note > 0 && text.IndexOf('\uFFFB', note) is var close && (close < 0 || close >= Longest)) return note;
        return char.IsLowSurrogate(text[Longest]) ? Longest - 1 : Longest;
    }
}
