using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>Counts a phrase in stored texts, as the index counts it: words are whole, and what begins in a continuation is the next part's.</summary>
internal static class Occurrences
{
    /// <summary>How often a phrase stands in a document, and whether it does in a head field.</summary>
    /// <param name="document">The document.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="field">The field it must stand in; null for any.</param>
    /// <param name="folder">Folds by the index's table.</param>
    public static (int Frequency, bool IsHead) In(Document document, Phrase phrase, SearchField? field, TextFolder folder)
    {
        var (frequency, isHead) = (0, false);
        foreach (var (named, text) in document.Fields)
        {
            if (field is not null && named != field) continue;
            var count = Stretches(folder.Fold(text), named == SearchField.Body ? document.Next : "", folder).Sum(stretch => Count(stretch, phrase));
            frequency += count;
            isHead |= count > 0 && SearchFields.IsHead(named);
        }
        return (frequency, isHead);
    }

    // A body that goes on is read on into the next part, and its notes by themselves.
    private static Stretch[] Stretches(FoldedText text, string next, TextFolder folder)
    {
        if (next.Length == 0 || Analyzer.ContinuationOf(text, next, folder) is not { } following) return [new Stretch(text.CodePoints, text.Length, IsCut: false)];
        var taken = Math.Min(following.MainLength, SearchFields.ContinuationLength);
        return
        [
            new Stretch([.. text.CodePoints[..text.MainLength], .. following.CodePoints[..taken]], text.MainLength, IsCut: taken == SearchFields.ContinuationLength),
            new Stretch(text.CodePoints[text.MainLength..], text.Length - text.MainLength, IsCut: false),
        ];
    }

    private static int Count(Stretch stretch, Phrase sought)
    {
        var phrase = sought.CodePoints.AsSpan();
        var text = stretch.CodePoints.AsSpan();
        var count = 0;
        for (var from = 0; from < stretch.Own && from + phrase.Length <= text.Length; from++)
            if (text[from..].StartsWith(phrase) && !Cuts(text, from) && !Cuts(text, from + phrase.Length) && !(stretch.IsCut && from + phrase.Length == text.Length && IsWord(text[^1]))) count++;
        return count;
    }

    private static bool Cuts(ReadOnlySpan<int> text, int at) => at > 0 && at < text.Length && IsWord(text[at - 1]) && IsWord(text[at]);

    private static bool IsWord(int codePoint) => UnicodeForms.ClassOf(codePoint) == CodePointClass.Word;

    /// <summary>Code points that stand one after another, of which the first are the part's own; cut when the text goes on behind them.</summary>
    private sealed record Stretch(int[] CodePoints, int Own, bool IsCut);
}
