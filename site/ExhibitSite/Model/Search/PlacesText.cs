using System.Collections.Immutable;
using System.Globalization;

namespace ExhibitSite.Model.Search;

/// <summary>
/// Where a term stands in a part, as a data base keeps it under the term's key: for <c>b</c> and <c>w</c> the positions with spaces between them; for <c>u</c>, as in
/// the static index, how often, and <c>h</c> when it stands in a title, a name, a creator or a code.
/// </summary>
public static class PlacesText
{
    /// <summary>The family of terms without positions.</summary>
    public const char Unplaced = 'u';

    /// <summary>What a term is found under: its family and itself.</summary>
    public static string Key(char family, string term) => family + term;

    /// <summary>Writes the places of a term.</summary>
    public static string Write(IndexedTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Family == Unplaced ? $"{term.Own}{(term.IsHead ? "h" : "")}" : string.Join(' ', term.Positions);
    }

    /// <summary>Reads the positions of a term of <c>b</c> or <c>w</c>.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public static ImmutableArray<int> Positions(ReadOnlySpan<char> text)
    {
        var positions = ImmutableArray.CreateBuilder<int>();
        foreach (var range in text.Split(' ')) positions.Add(int.Parse(text[range], CultureInfo.InvariantCulture));
        return positions.ToImmutable();
    }

    /// <summary>Reads how often a term of <c>u</c> occurs, and whether in a head field.</summary>
    /// <exception cref="FormatException">It says neither.</exception>
    public static (int Own, bool IsHead) Count(ReadOnlySpan<char> text) => (int.Parse(text.TrimEnd('h'), CultureInfo.InvariantCulture), text.EndsWith("h", StringComparison.Ordinal));
}
