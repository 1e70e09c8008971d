using System.Buffers;
using ExhibitSite.Gate.Files;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Reading;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate.Leaks;

/// <summary>
/// What an audit looks for because a curator covered it: the words, and the words together with what stands beside them on their line. A name
/// that an open record says, too, is no secret, but it is one at the place where it was covered.
/// </summary>
internal static class CoveredTexts
{
    // Letters of the text beside it that make a word known again: on each side, or twice as many where it is on one side only.
    private const int BesideHan = 2;
    private const int BesideOther = 6;

    // A word with its neighbours must be longer than a name that is looked for by itself: two words meet by chance on a page.
    private const int ShortestHan = 6;
    private const int ShortestCode = 10;
    private const int ShortestOther = 16;

    // Where a line holds more than the text that is shown: a field's name, a cell's end, a link. Emphasis is shown as nothing.
    private static readonly SearchValues<char> Ends = SearchValues.Create("[]{}()|<>#\\\"\n\r,:：■〔〕");
    private const string Unshown = "*_~`";

    /// <summary>The covered texts of records, settings and files.</summary>
    public static IEnumerable<KeptText> Of(Site site, IEnumerable<KeyValuePair<string, MediaFile>> changed) =>
        site.Covered.SelectMany(c => Texts(c, OwnerOf(c.Span, site))).Concat(changed.SelectMany(f => InFile(f.Key, f.Value)));

    private static IEnumerable<KeptText> InFile(string path, MediaFile file)
    {
        if (FileForms.Of(path, []) is not (FileForm.Text or FileForm.Svg)) return [];
        using var stream = file.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        if (WordsInFile.TextOf(copy.ToArray()) is not { } text) return [];
        Covering.Apply(text, path, new Findings(), out var covered);
        return [.. covered.SelectMany(c => Texts(c, path))];
    }

    private static IEnumerable<KeptText> Texts(CoveredPassage passage, string owner)
    {
        var field = $"covered, {passage.Span.File}:{passage.Span.Line}";
        yield return new KeptText(owner, field, passage.Words, KeptSort.Names);
        var (before, after) = (Near(passage.Before, isBefore: true), Near(passage.After, isBefore: false));
        var (word, beside) = (Phrases.Letters(passage.Words), IsHan(passage.Words) ? BesideHan : BesideOther);
        foreach (var known in new[] { Last(before, beside) + word + First(after, beside), Last(before, 2 * beside) + word, word + First(after, 2 * beside) })
            if (known.Length > word.Length && known.Length >= Shortest(known)) yield return new KeptText(owner, field, known, KeptSort.Names);
    }

    // The letters next to a covered word, as far as nothing but shown text stands between.
    private static string Near(string line, bool isBefore)
    {
        var shown = string.Concat(line.Where(c => !Unshown.Contains(c, StringComparison.Ordinal)));
        var end = isBefore ? shown.AsSpan().LastIndexOfAny(Ends) + 1 : shown.AsSpan().IndexOfAny(Ends);
        return Phrases.Letters(isBefore ? shown[end..] : end < 0 ? shown : shown[..end]);
    }

    private static string First(string letters, int count) => letters[..Math.Min(count, letters.Length)];

    private static string Last(string letters, int count) => letters[Math.Max(0, letters.Length - count)..];

    private static int Shortest(string letters) => IsHan(letters) ? ShortestHan : letters.Any(char.IsAsciiDigit) ? ShortestCode : ShortestOther;

    private static bool IsHan(string letters) => letters.Count(c => c > 0x2E7F) * 2 > letters.Length;

    // The record whose file it is; of several in one table, the last that starts above.
    private static string OwnerOf(SourceSpan span, Site site) =>
        site.Submissions.Select(s => s.Record).Where(r => r.Head.Span.File == span.File && r.Head.Span.Line <= span.Line).MaxBy(r => r.Head.Span.Line) is { } record ? $"{record.Id}" : span.File;
}
