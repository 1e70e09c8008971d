using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>Cuts a stretch around what was found, in the script and the forms of the text, and marks it there.</summary>
/// <param name="table">The index's fold table.</param>
internal sealed class Snippets(FoldTable table)
{
    private const int Before = 24;
    private const int Longest = 120;

    private readonly TextFolder _folder = new(table);

    /// <summary>The stretch of a document that shows most of the phrases; its beginning when it shows none.</summary>
    public Snippet Of(Document document, ImmutableArray<Phrase> phrases)
    {
        var (best, marks) = ("", new List<SnippetMark>());
        // The body first: of equals it says more than a title that stands above it anyway.
        foreach (var (field, text) in document.Fields.OrderBy(static text => text.Field is SearchField.Body or SearchField.Transcript ? 0 : 1))
        {
            var whole = field == SearchField.Body ? text + document.Next : text;
            var found = MarksIn(whole, phrases);
            if (best.Length == 0 || (marks.Count == 0 && found.Count > 0)) (best, marks) = (whole, found);
            if (marks.Count > 0) break;
        }
        return Cut(best, marks);
    }

    private List<SnippetMark> MarksIn(string text, ImmutableArray<Phrase> phrases)
    {
        var folded = _folder.Fold(text);
        var found = new List<SnippetMark>();
        foreach (var phrase in phrases)
        {
            var wanted = phrase.CodePoints.AsSpan();
            for (var from = 0; wanted.Length > 0 && folded.CodePoints.AsSpan(from).IndexOf(wanted) is >= 0 and var at; from += at + 1)
            {
                var (first, last) = (from + at, from + at + wanted.Length - 1);
                if (Cuts(folded, first - 1, first) || Cuts(folded, last, last + 1)) continue;
                // What was laid over a note that stands within is marked with it.
                found.Add(new SnippetMark(folded.Starts[first], Math.Max(folded.Ends[last] - folded.Starts[first], 0)));
            }
        }
        return Apart(found);
    }

    // A word is found as a whole only.
    private static bool Cuts(FoldedText folded, int left, int right) =>
        left >= 0 && right < folded.Length && folded.ClassAt(left) == CodePointClass.Word && folded.ClassAt(right) == CodePointClass.Word;

    private static List<SnippetMark> Apart(List<SnippetMark> marks)
    {
        var apart = new List<SnippetMark>();
        foreach (var mark in marks.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.Length))
            if (apart.Count > 0 && apart[^1] is var last && last.Start + last.Length > mark.Start) apart[^1] = last with { Length = Math.Max(last.Length, mark.Start + mark.Length - last.Start) };
            else apart.Add(mark);
        return apart;
    }

    private static Snippet Cut(string text, List<SnippetMark> marks)
    {
        var start = Math.Max(0, (marks.Count > 0 ? marks[0].Start : 0) - Before);
        if (start > 0 && char.IsLowSurrogate(text[start])) start--;
        var end = Math.Min(text.Length, Math.Max(start + Longest, marks.Count > 0 ? marks[0].Start + marks[0].Length : 0));
        if (end < text.Length && end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        // One for one, so that the marks stay where they are.
        var shown = text[start..end].Replace('\uFFFA', '（').Replace('\uFFFB', '）').Replace('\n', ' ');
        return new Snippet(shown, [.. marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end).Select(mark => mark with { Start = mark.Start - start })]);
    }
}
