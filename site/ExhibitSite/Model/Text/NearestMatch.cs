using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Model.Text;

/// <summary>Finds what a mistyped word was probably meant to be, for hints such as "did you mean".</summary>
public static class NearestMatch
{
    private const int LongestWord = 64;
    private const int MostEdits = 3;
    private const int ShortestGuess = 5;

    /// <summary>
    /// The candidate with the fewest edits (a letter added, left out, changed, or two neighbours swapped; case does not count), at most one
    /// edit for each three letters of the word and three in all. Null when none is that near. Of equals the first in ordinal order.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length is 0 or > LongestWord) return null;
        string? nearest = null;
        var fewest = Math.Min(MostEdits, Math.Max(1, word.Length / 3)) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestWord || Math.Abs(candidate.Length - word.Length) > fewest) continue;
            var edits = Distance(word, candidate);
            // One edit makes any one-letter word of any other.
            if (edits > 0 && edits >= Math.Max(word.Length, candidate.Length)) continue;
            if (edits > fewest || (edits == fewest && (nearest is null || string.CompareOrdinal(candidate, nearest) >= 0))) continue;
            (nearest, fewest) = (candidate, edits);
        }

        return nearest;
    }

    /// <summary>
    /// The one candidate that a slip can only have meant: the same but for case, width and separators; or else, for words of at least
    /// five letters, one edit away, with the same first letter and no other candidate within two edits. Null when there is any doubt.
    /// </summary>
    public static string? FindCertain(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        string[] all = [.. candidates.Distinct(StringComparer.Ordinal)];
        var folded = Folded(word);
        if (folded.Length == 0 || word.Length > LongestWord) return null;
        string[] same = [.. all.Where(c => Folded(c) == folded)];
        if (same.Length > 0) return same.Length == 1 && same[0] != word ? same[0] : null;
        if (word.Length < ShortestGuess) return null;
        string[] near = [.. all.Where(c => c.Length <= LongestWord && Math.Abs(c.Length - word.Length) <= 2 && Distance(word, c) <= 2)];
        return near is [var only] && Distance(word, only) == 1 && Same(word[0], only[0]) && !char.IsAsciiDigit(Changed(word, only)) ? only : null;
    }

    // Full width, case, hyphens, blanks and underscores say nothing.
    private static string Folded(string word) =>
        string.Concat(FullWidth.Narrow(word).Where(static c => c is not ('-' or '_' or ' ')).Select(char.ToLowerInvariant));

    // The first letter in which two words differ. A digit is no slip: item-12 and item-13 are two things.
    private static char Changed(string word, string other)
    {
        var at = 0;
        while (at < word.Length && at < other.Length && Same(word[at], other[at])) at++;
        var (left, right) = (at < word.Length ? word[at] : '\0', at < other.Length ? other[at] : '\0');
        return char.IsAsciiDigit(left) ? left : right;
    }

    /// <summary>The sentence of a hint that names the nearest candidate; empty in both languages when none is near, as then there is nothing to say.</summary>
    public static Wording Advice(string word, IEnumerable<string> candidates) =>
        Find(word, candidates) is { } near ? new($"最接近的是“{near}”。", $"The nearest is “{near}”. ") : new("", "");

    // Damerau–Levenshtein distance in the restricted form (optimal string alignment): no part is edited twice.
    private static int Distance(string left, string right)
    {
        Span<int> before = stackalloc int[right.Length + 1], previous = stackalloc int[right.Length + 1], current = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++) previous[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = Same(left[row - 1], right[column - 1]) ? 0 : 1;
                var edits = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + cost);
                if (row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1])) edits = Math.Min(edits, before[column - 2] + 1);
                current[column] = edits;
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => left == right || char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
