using System.Text;
using ExhibitSite.Kinds.Composing;

namespace ExhibitSite.Kinds.Items;

/// <summary>What is written on the pictures of an item, for the search: every hit leads to its line, from which the viewer comes to its place on the picture.</summary>
public static class WrittenLines
{
    /// <summary>A stretch for each line that the item's text does not have already, whatever its punctuation.</summary>
    /// <param name="item">The item.</param>
    /// <param name="body">Its text.</param>
    /// <param name="page">Its page.</param>
    public static IEnumerable<TextStretch> Of(Item item, IEnumerable<TextStretch> body, PageContext page)
    {
        if (item.Pictures.All(use => use.Lines.IsEmpty)) yield break;
        var told = Bare(string.Concat(body.Select(stretch => stretch.Text)));
        foreach (var picture in ViewerComposer.WrittenOf(item, page))
        {
            var lines = picture.Lines;
            for (var at = 0; at < lines.Length; at++)
                // A line runs on into the next one of its picture, and words over the two are found, unless the next says nothing new.
                if (IsNew(lines[at])) yield return new TextStretch(lines[at].Anchor, picture.Label, at + 1 < lines.Length && IsNew(lines[at + 1]) ? lines[at].Text : lines[at].Text + "\n", "");
        }

        bool IsNew(Components.Parts.ViewerLine line) => Bare(line.Text) is { Length: > 0 } bare && !told.Contains(bare, StringComparison.Ordinal);
    }

    private static string Bare(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) letters.Append(rune.ToString());
        return letters.ToString();
    }
}
