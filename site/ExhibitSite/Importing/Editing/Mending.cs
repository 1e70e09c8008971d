using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing.Editing;

/// <summary>Makes the edits that findings carry, and no other: what they do not name keeps every byte.</summary>
public static class Mending
{
    // A mended colon brings a field to light, and that field's slip is mended in the next round.
    private const int MostRounds = 12;

    /// <summary>Mends what can be mended, until nothing that can be is left.</summary>
    /// <param name="input">The material.</param>
    /// <param name="check">Finds what is wrong with it.</param>
    /// <param name="isMeant">True for a finding that shall be mended.</param>
    public static MendedInput Run(SourceTree input, Func<SourceTree, ImmutableArray<Diagnostic>> check, Func<Diagnostic, bool> isMeant)
    {
        var mended = ImmutableArray.CreateBuilder<Diagnostic>();
        var (tree, found) = (input, check(input));
        for (var round = 0; round < MostRounds; round++)
        {
            var (next, made) = Apply(tree, found.Where(f => f.Remedy is not null && isMeant(f)));
            if (made.IsEmpty) break;
            mended.AddRange(made);
            (tree, found) = (next, check(next));
        }
        var files = tree.Files.Where(f => input.Find(f.Path) != f).Select(f => new ImportedFile(f.Path, f.ReadAll(), IsNew: false));
        return new MendedInput([.. files], mended.ToImmutable(), found, tree);
    }

    /// <summary>Makes the edits of some findings that can be made side by side.</summary>
    /// <returns>The material afterwards, and the findings whose edits were made.</returns>
    public static (SourceTree Tree, ImmutableArray<Diagnostic> Made) Apply(SourceTree input, IEnumerable<Diagnostic> findings)
    {
        var made = ImmutableArray.CreateBuilder<Diagnostic>();
        var changed = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var ofFile in findings.Where(static f => f.Remedy is not null).GroupBy(static f => f.Remedy!.File, StringComparer.Ordinal))
            if (input.Find(ofFile.Key) is { } file && Mend(file, [.. ofFile], made) is { } bytes) changed[file.Path] = SourceTree.OfBytes(file.Path, bytes);
        return changed.Count == 0 ? (input, []) : (new SourceTree(input.Files.Select(f => changed.GetValueOrDefault(f.Path, f)), input.Links), made.ToImmutable());
    }

    private static byte[]? Mend(SourceFile file, ImmutableArray<Diagnostic> findings, ImmutableArray<Diagnostic>.Builder made)
    {
        var bytes = file.ReadAll();
        // Places count in the text as it was read, so a file that is no UTF-8 has to become so first.
        if (findings.FirstOrDefault(static f => f.Remedy is Recoding) is { } recoding)
        {
            if (TextEncodings.Decode(bytes) is not ({ } decoded, _)) return null;
            made.Add(recoding);
            return Encoding.UTF8.GetBytes((Recoding.HasMark(file.Path) ? "\uFEFF" : "") + decoded);
        }
        if (SourceText.Of(bytes) is not { } text) return null;
        var edits = new List<TextEdit>();
        foreach (var finding in findings.OrderBy(static f => f.Span))
        {
            if (finding.Remedy is not Replacement replacement || EditOf(replacement, text) is not { } edit || edits.Exists(e => Touch(e, edit))) continue;
            edits.Add(edit);
            made.Add(finding);
        }
        return edits.Count == 0 ? null : text.With(edits);
    }

    private static bool Touch(TextEdit left, TextEdit right) => left.Start <= right.End && right.Start <= left.End;

    // At the very place; or, where a finding marks more than the slip (quotation marks, the brackets of a reference), at the one place in what it marks.
    private static TextEdit? EditOf(Replacement replacement, SourceText text)
    {
        var (place, old) = (replacement.Place, replacement.Old);
        if (place.Line < 1 || place.Line > text.LineCount || place.Column < 1) return null;
        var line = text.Line(place.Line);
        if (place.Column - 1 > line.Length) return null;
        var start = text.OffsetOf(place.Line, place.Column);
        var rest = line[(place.Column - 1)..];
        if (rest.StartsWith(old, StringComparison.Ordinal) && !Continues(rest, old)) return new TextEdit(start, start + old.Length, replacement.Now);
        if (old.Length == 0 || place.Length == 0) return null;
        var marked = rest[..Math.Min(rest.Length, place.Length)];
        var at = marked.IndexOf(old, StringComparison.Ordinal);
        if (at < 0 || marked[(at + 1)..].Contains(old, StringComparison.Ordinal) || Continues(marked[at..], old) || (at > 0 && IsOfWord(marked[at - 1]) && IsOfWord(old[0]))) return null;
        return new TextEdit(start + at, start + at + old.Length, replacement.Now);
    }

    // “chen” is not meant where “chen-geng” stands.
    private static bool Continues(ReadOnlySpan<char> text, string old) => old.Length > 0 && text.Length > old.Length && IsOfWord(old[^1]) && IsOfWord(text[old.Length]);

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
