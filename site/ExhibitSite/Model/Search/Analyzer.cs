namespace ExhibitSite.Model.Search;

/// <summary>Takes the terms out of a part (<c>docs/search.md</c>, sections 2 and 3). Not for several threads at once.</summary>
/// <param name="table">The site's fold table.</param>
public sealed class Analyzer(FoldTable table)
{
    /// <summary>Code points of a run that make its term.</summary>
    public const int LongestWord = 64;

    private readonly TextFolder _folder = new(table);
    private readonly int[] _joined = new int[LongestWord + 1];

    /// <summary>Hands all terms of a part to a sink.</summary>
    /// <returns>The length of the part for ranking.</returns>
    public int Read(PartText part, ITermSink sink)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(sink);
        var length = 0;
        foreach (var (field, text) in part.Fields)
        {
            var folded = _folder.Fold(text);
            length += field == SearchField.Body && part.Next is { } next && ContinuationOf(folded, next, _folder) is { } continuation
                ? ReadContinued(folded, continuation, sink)
                : ReadStretch(new Stretch(folded.CodePoints.AsSpan(0, Math.Min(folded.Length, SearchFields.Longest)), (int)field << SearchFields.Shift), sink);
        }
        if (part.Code is { } code) ReadWhole('=', _folder.Fold(code).CodePoints.Where(static codePoint => codePoint != FoldedText.Gap), (int)SearchField.Code << SearchFields.Shift, sink);
        foreach (var date in part.Dates) ReadWhole('@', date.EnumerateRunes().Select(static rune => rune.Value), (int)SearchField.Date << SearchFields.Shift, sink);
        return length;
    }

    /// <summary>The beginning of the text that continues a part's body, as it is written: as much as the index holds. Null when nothing continues it.</summary>
    public string? ContinuationOf(PartText part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.Next is not { } next || part.Fields.FirstOrDefault(static text => text.Field == SearchField.Body).Text is not { } body) return null;
        return ContinuationOf(_folder.Fold(body), next, _folder) is { } folded ? next[..folded.Ends[Math.Min(folded.MainLength, SearchFields.ContinuationLength) - 1]] : null;
    }

    /// <summary>The main text that follows a body; null when none does.</summary>
    internal static FoldedText? ContinuationOf(FoldedText body, string next, TextFolder folder)
    {
        if (body.MainLength is 0 or > SearchFields.ContinuationAt || body.ClassAt(body.MainLength - 1) == CodePointClass.Gap) return null;
        var folded = folder.Fold(next);
        return folded.MainLength > 0 ? folded : null;
    }

    private int ReadContinued(FoldedText body, FoldedText next, ITermSink sink)
    {
        var taken = Math.Min(next.MainLength, SearchFields.ContinuationLength);
        int[] main = [.. body.CodePoints.AsSpan(0, body.MainLength), .. next.CodePoints.AsSpan(0, taken)];
        var notes = body.CodePoints.AsSpan(body.MainLength);
        const int NotesAt = SearchFields.ContinuationAt + SearchFields.ContinuationLength;
        return ReadStretch(new Stretch(main, SearchFields.ContinuationAt - body.MainLength) { Own = body.MainLength, IsCut = next.MainLength > taken }, sink)
            + ReadStretch(new Stretch(notes[..Math.Min(notes.Length, SearchFields.Longest - NotesAt)], NotesAt), sink);
    }

    private int ReadStretch(Stretch stretch, ITermSink sink)
    {
        var text = stretch.CodePoints;
        var length = 0;
        for (var at = 0; at < text.Length;)
            switch (UnicodeForms.ClassOf(text[at]))
            {
                case CodePointClass.Han:
                    length += ReadHan(stretch, at, sink);
                    at++;
                    break;
                case CodePointClass.Word:
                    var end = at + 1;
                    while (end < text.Length && UnicodeForms.ClassOf(text[end]) == CodePointClass.Word) end++;
                    if (!stretch.IsCut || end < text.Length) ReadWord(stretch, at, end, sink);
                    if (at < stretch.Own) length++;
                    at = end;
                    break;
                default:
                    at++;
                    break;
            }
        return length;
    }

    private static int ReadHan(Stretch stretch, int at, ITermSink sink)
    {
        var text = stretch.CodePoints;
        var hasNext = at + 1 < text.Length && UnicodeForms.ClassOf(text[at + 1]) == CodePointClass.Han;
        if (hasNext) sink.Pair(text[at], text[at + 1], stretch.At + at);
        if (at >= stretch.Own) return 0;
        sink.Single(text[at], stretch.At + at);
        var hasPrevious = at > 0 && UnicodeForms.ClassOf(text[at - 1]) == CodePointClass.Han;
        return hasNext || !hasPrevious ? 1 : 0;
    }

    private void ReadWord(Stretch stretch, int at, int end, ITermSink sink)
    {
        var text = stretch.CodePoints;
        var run = text[at..Math.Min(end, at + LongestWord)];
        sink.Word(run, stretch.At + at);
        if (at > 0 && UnicodeForms.ClassOf(text[at - 1]) == CodePointClass.Han)
        {
            _joined[0] = text[at - 1];
            run.CopyTo(_joined.AsSpan(1));
            sink.Word(_joined.AsSpan(0, run.Length + 1), stretch.At + at - 1);
        }
        if (end < text.Length && UnicodeForms.ClassOf(text[end]) == CodePointClass.Han)
        {
            run.CopyTo(_joined);
            _joined[run.Length] = text[end];
            sink.Word(_joined.AsSpan(0, run.Length + 1), stretch.At + at);
        }
    }

    private static void ReadWhole(char mark, IEnumerable<int> codePoints, int position, ITermSink sink)
    {
        int[] term = [mark, .. codePoints];
        if (term.Length > 1) sink.Word(term.AsSpan(0, Math.Min(term.Length, LongestWord)), position);
    }

    /// <summary>Folded code points that stand at positions one after another.</summary>
    /// <param name="codePoints">The code points.</param>
    /// <param name="at">The first one's position.</param>
    private readonly ref struct Stretch(ReadOnlySpan<int> codePoints, int at)
    {
        public ReadOnlySpan<int> CodePoints { get; } = codePoints;

        public int At { get; } = at;

        /// <summary>How many are the part's own; what follows is the continuation.</summary>
        public int Own { get; init; } = codePoints.Length;

        /// <summary>True when the text goes on where these code points end.</summary>
        public bool IsCut { get; init; }
    }
}
