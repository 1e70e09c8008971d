using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>The characters of a site that a reader may not be able to type: which of them the search folds to a usual one, and which it knows nothing of.</summary>
/// <param name="Folded">Characters that neither GB 2312 nor Big5 has, and the usual one each is found by; the most frequent first.</param>
/// <param name="Unknown">Such characters that are found by themselves alone: candidates for the site's <c>variants.tsv</c>.</param>
/// <param name="Missing">What stands for a character that Unicode does not have: descriptions, entities, private use, 〓.</param>
public sealed record CharacterReport(ImmutableArray<CharacterCount> Folded, ImmutableArray<CharacterCount> Unknown, ImmutableArray<CharacterCount> Missing)
{
    /// <summary>Counts the characters of texts.</summary>
    internal static CharacterReport Of(IEnumerable<Document> documents, FoldTable table)
    {
        var (folded, unknown, missing) = (new Counts(), new Counts(), new Counts());
        var folder = new TextFolder(table);
        foreach (var document in documents)
            foreach (var (_, text) in document.Fields)
            {
                var read = folder.Fold(text);
                for (var at = 0; at < read.Length; at++)
                {
                    var written = text[read.Starts[at]..read.Ends[at]];
                    if (IsStandIn(written)) missing.Add(written, null, document.Url);
                    // One character that became one: a ligature or a number in a circle is no rare form.
                    else if (read.ClassAt(at) == CodePointClass.Han && Rune.TryGetRuneAt(written, 0, out var rune) && rune.Utf16SequenceLength == written.Length && !StandardCharacters.Has(rune) && IsIdeograph(rune))
                        (read.CodePoints[at] == rune.Value ? unknown : folded).Add(written, read.CodePoints[at] == rune.Value ? null : new Rune(read.CodePoints[at]).ToString(), document.Url);
                }
            }
        return new CharacterReport(folded.InOrder(), unknown.InOrder(), missing.InOrder());
    }

    private static bool IsStandIn(string written) =>
        written is "〓" || (written.Length > 1 && written[0] is '&' or (>= '\u2FF0' and <= '\u2FFF') or '\u31EF')
        || (written.Length > 0 && Rune.TryGetRuneAt(written, 0, out var rune) && Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.PrivateUse);

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD);

    private sealed class Counts
    {
        private readonly Dictionary<string, CharacterCount> _counts = new(StringComparer.Ordinal);

        public void Add(string character, string? standard, string address) =>
            _counts[character] = _counts.TryGetValue(character, out var known) ? known with { Count = known.Count + 1 } : new CharacterCount(character, standard, 1, address);

        public ImmutableArray<CharacterCount> InOrder() => [.. _counts.Values.OrderByDescending(static count => count.Count).ThenBy(static count => count.Character, StringComparer.Ordinal)];
    }
}

/// <summary>A character and how often it stands in the texts.</summary>
/// <param name="Character">As written.</param>
/// <param name="Standard">The usual character it is found by; null for none.</param>
/// <param name="Count">How often.</param>
/// <param name="Address">A place where it stands, from the site's root.</param>
public sealed record CharacterCount(string Character, string? Standard, int Count, string Address);

/// <summary>The characters that every Chinese input method offers: those of GB 2312 and of Big5.</summary>
internal static class StandardCharacters
{
    private static readonly Encoding Simplified = Of(936);
    private static readonly Encoding Traditional = Of(950);

    public static bool Has(Rune rune)
    {
        Span<char> units = stackalloc char[2];
        var text = units[..rune.EncodeToUtf16(units)];
        Span<byte> bytes = stackalloc byte[16];
        // GBK holds far more; GB 2312 is its lower right part.
        if (Simplified.GetBytes(text, bytes) == 2 && bytes[0] is >= 0xB0 and <= 0xF7 && bytes[1] >= 0xA1) return true;
        return Traditional.GetBytes(text, bytes) == 2;
    }

    private static Encoding Of(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;
}
