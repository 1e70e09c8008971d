using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>A term of a phrase's cover.</summary>
/// <param name="Family">The family it is looked up in.</param>
/// <param name="Term">The term.</param>
/// <param name="At">Its place in the phrase.</param>
public readonly record struct CoverTerm(TermFamily Family, string Term, int At)
{
    /// <summary>The terms that together say all of a phrase: pairs at 0, 2, 4 … and the last of each stretch of Han, words joined to the Han they touch.</summary>
    public static ImmutableArray<CoverTerm> Of(ImmutableArray<int> phrase)
    {
        var terms = ImmutableArray.CreateBuilder<CoverTerm>();
        for (var at = 0; at < phrase.Length;)
        {
            var sort = UnicodeForms.ClassOf(phrase[at]);
            var end = at + 1;
            while (end < phrase.Length && UnicodeForms.ClassOf(phrase[end]) == sort) end++;
            if (sort == CodePointClass.Han) AddHan(phrase, at, end, terms);
            else if (sort == CodePointClass.Word) AddWord(phrase, at, end, terms);
            at = end;
        }
        return terms.ToImmutable();
    }

    private static void AddHan(ImmutableArray<int> phrase, int at, int end, ImmutableArray<CoverTerm>.Builder terms)
    {
        if (end - at > 1)
        {
            for (var pair = at; pair < end - 1; pair += 2) terms.Add(new CoverTerm(TermFamily.Pairs, Text(phrase, pair, pair + 2), pair));
            if ((end - at) % 2 == 1) terms.Add(new CoverTerm(TermFamily.Pairs, Text(phrase, end - 2, end), end - 2));
        }
        // One that touches a word is in the word's joined term.
        else if (!IsWord(phrase, at - 1) && !IsWord(phrase, end)) terms.Add(new CoverTerm(TermFamily.Singles, Text(phrase, at, end), at));
    }

    private static void AddWord(ImmutableArray<int> phrase, int at, int end, ImmutableArray<CoverTerm>.Builder terms)
    {
        var run = Text(phrase, at, Math.Min(end, at + Analyzer.LongestWord));
        var (hasLeft, hasRight) = (IsHan(phrase, at - 1), IsHan(phrase, end));
        if (hasLeft) terms.Add(new CoverTerm(TermFamily.Words, Text(phrase, at - 1, at) + run, at - 1));
        if (hasRight) terms.Add(new CoverTerm(TermFamily.Words, run + Text(phrase, end, end + 1), at));
        if (!hasLeft && !hasRight) terms.Add(new CoverTerm(TermFamily.Words, run, at));
    }

    private static bool IsHan(ImmutableArray<int> phrase, int at) => at >= 0 && at < phrase.Length && UnicodeForms.ClassOf(phrase[at]) == CodePointClass.Han;

    private static bool IsWord(ImmutableArray<int> phrase, int at) => at >= 0 && at < phrase.Length && UnicodeForms.ClassOf(phrase[at]) == CodePointClass.Word;

    private static string Text(ImmutableArray<int> phrase, int from, int to) => FoldedText.Print(phrase.AsSpan(from, to - from));
}

/// <summary>The families of terms.</summary>
public enum TermFamily
{
    /// <summary>Two neighbouring Han: b, positions in p.</summary>
    Pairs,

    /// <summary>One Han: u, without positions.</summary>
    Singles,

    /// <summary>Words: w, positions in q.</summary>
    Words,
}
