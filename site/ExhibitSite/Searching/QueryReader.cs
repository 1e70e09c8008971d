using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>Reads what a visitor types (<c>docs/search.md</c>, section 5). Every text is a query.</summary>
/// <param name="table">The index's fold table.</param>
/// <param name="eras">The eras of the index, folded.</param>
/// <param name="facets">The names of each facet: its key and its labels.</param>
public sealed partial class QueryReader(FoldTable table, ImmutableArray<string> eras, ImmutableArray<(string Key, ImmutableArray<string> Names)> facets)
{
    /// <summary>Clauses of a query; what comes after them is not asked for.</summary>
    public const int MostClauses = 16;

    // As long as a continuation: a longer phrase may not be found across the turn of a page.
    private const int LongestPhrase = SearchFields.ContinuationLength;
    private const int LongestQuery = 500;

    private static readonly (SearchField Field, string[] Names)[] Fields =
    [
        (SearchField.Title, ["题名", "title"]), (SearchField.Code, ["档号", "code"]), (SearchField.Body, ["正文", "body"]),
        (SearchField.Note, ["附注", "note"]), (SearchField.Transcript, ["全文", "transcript"]), (SearchField.Name, ["别名", "name"]),
    ];

    private readonly TextFolder _folder = new(table);

    /// <summary>Reads a query.</summary>
    public Query Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (Match token in Token().Matches(text[..Math.Min(text.Length, LongestQuery)]))
        {
            if (clauses.Count == MostClauses) break;
            clauses.AddRange(Clauses(token).Take(MostClauses - clauses.Count));
        }
        return new Query(clauses.ToImmutable());
    }

    private IEnumerable<Clause> Clauses(Match token)
    {
        var isExcluded = token.Groups["not"].Success;
        var isQuoted = token.Groups["quoted"].Success;
        var typed = isQuoted ? token.Groups["quoted"].Value : token.Groups["bare"].Value;
        var (field, facet) = (default(SearchField?), default(string));
        if (token.Groups["field"] is { Success: true, Value: var name })
        {
            (field, facet) = FieldOf(Folded(name));
            // A colon after any other word is a colon.
            if (field is null && facet is null) typed = token.Groups["field"].Value + ":" + typed;
        }
        var folded = _folder.Fold(typed).CodePoints;
        var dense = FoldedText.Print([.. folded.Where(static codePoint => codePoint != FoldedText.Gap)]);
        if (dense.Length == 0) yield break;
        if (facet is not null || field == SearchField.Code)
        {
            yield return new Clause([], typed) { IsExcluded = isExcluded, Facet = facet, Folded = dense, Prefix = facet is null ? "=" + dense : null };
            yield break;
        }
        if (!isQuoted && typed.EndsWith('*') && Runs(folded) is [var word] && word.All(static part => UnicodeForms.ClassOf(part) == CodePointClass.Word))
        {
            yield return new Clause([], typed.TrimEnd('*')) { IsExcluded = isExcluded, Field = field, Folded = dense, Prefix = dense };
            yield break;
        }
        var phrases = isQuoted ? [Trimmed(folded)] : Runs(folded);
        var year = field is null && !isQuoted ? YearOf(FoldedText.Print(folded), dense) : null;
        // What gaps hold apart is asked for one by one, except in quotes and where the whole is a date.
        if (year is not null) yield return new Clause([.. phrases.SelectMany(Pieces)], typed) { IsExcluded = isExcluded, Folded = dense, Year = year };
        else
            foreach (var phrase in phrases)
                yield return new Clause([.. Pieces(phrase)], phrases.Length == 1 ? typed : FoldedText.Print(phrase.AsSpan())) { IsExcluded = isExcluded, Field = field, Folded = dense };
    }

    private (SearchField? Field, string? Facet) FieldOf(string name)
    {
        foreach (var (field, names) in Fields)
            if (names.Any(known => Folded(known) == name)) return (field, null);
        foreach (var (key, names) in facets)
            if (key == name || names.Any(known => Folded(known) == name)) return (null, key);
        return (null, null);
    }

    private string Folded(string text) => FoldedText.Print([.. _folder.Fold(text).CodePoints.Where(static codePoint => codePoint != FoldedText.Gap)]);

    private static ImmutableArray<int> Trimmed(int[] folded)
    {
        var from = Array.FindIndex(folded, static codePoint => codePoint != FoldedText.Gap);
        return [.. folded[from..(Array.FindLastIndex(folded, static codePoint => codePoint != FoldedText.Gap) + 1)]];
    }

    private static ImmutableArray<ImmutableArray<int>> Runs(int[] folded)
    {
        var runs = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] == FoldedText.Gap) continue;
            var from = at;
            while (at < folded.Length && folded[at] != FoldedText.Gap) at++;
            runs.Add([.. folded[from..at]]);
        }
        return runs.ToImmutable();
    }

    /// <summary>A long phrase as pieces that share a Han code point.</summary>
    private static IEnumerable<Phrase> Pieces(ImmutableArray<int> phrase)
    {
        for (var from = 0; ;)
        {
            var end = Math.Min(from + LongestPhrase, phrase.Length);
            if (end < phrase.Length)
            {
                while (end > from + 1 && !IsHan(phrase[end - 1])) end--;
                // A word longer than a piece stays whole, and so does what is quoted without Han.
                if (end == from + 1)
                {
                    end = from + 2;
                    while (end < phrase.Length && !IsHan(phrase[end - 1])) end++;
                }
            }
            yield return new Phrase([.. phrase.AsSpan(from, end - from)]);
            if (end == phrase.Length) yield break;
            from = end - 1;
        }
    }

    private static bool IsHan(int codePoint) => UnicodeForms.ClassOf(codePoint) == CodePointClass.Han;

    /// <summary>The term of a year or a month that a text names: 1712, 1712年, 1712-05, 康熙五十一年; null when it names none.</summary>
    private string? YearOf(string spaced, string dense)
    {
        if (WesternYear().Match(spaced) is { Success: true } western)
        {
            var year = int.Parse(western.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            return western.Groups["month"].Success ? $"@{year}-{western.Groups["month"].Value}" : $"@{year}";
        }
        foreach (var era in eras)
            if (dense.StartsWith(era, StringComparison.Ordinal) && HanNumber.Read(dense[era.Length..].TrimEnd('年')) is { } number) return $"@{era}{number}";
        return null;
    }

    // Quotes of every kind; a minus only at the beginning of a word; a field before a colon of either width.
    [GeneratedRegex("""(?<not>(?<!\S)[-−－])?(?:(?<field>[^\s:："“”„«»「」『』]{1,20})[:：])?(?:["“”„«「『](?<quoted>[^"“”«»」』]*)["“”»」』]?|(?<bare>[^\s"“”„«»「」『』]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?<year>[0-9]{3,4})年?(?: ?(?<month>0[1-9]|1[0-2]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex WesternYear();
}

/// <summary>Numbers of years in Chinese: 元, 五十一, 二七, 51.</summary>
internal static class HanNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number; null when the text is none below 1,000.</summary>
    public static int? Read(string text)
    {
        if (text is "元") return 1;
        if (text.Length is 0 or > 7) return null;
        if (text.All(char.IsAsciiDigit)) return text.Length <= 3 ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
        if (text.Length is > 1 and < 4 && text.All(static c => DigitOf(c) >= 0)) return text.Aggregate(0, static (sum, c) => (10 * sum) + DigitOf(c));
        var (sum, digit) = (0, -1);
        foreach (var character in text)
        {
            var unit = character switch { '十' => 10, '廿' => 20, '卅' => 30, '百' => 100, _ => 0 };
            if (unit == 0 && DigitOf(character) is >= 0 and var value) digit = value;
            else if (unit is 20 or 30 && digit < 0) sum += unit;
            else if (unit is 10 or 100 && (digit != 0 || unit == 10)) (sum, digit) = (sum + ((digit <= 0 ? 1 : digit) * unit), -1);
            else return null;
        }
        return sum + Math.Max(digit, 0) is > 0 and var number ? number : null;
    }

    private static int DigitOf(char character) => character == '零' ? 0 : Digits.IndexOf(character, StringComparison.Ordinal);
}
