using System.Globalization;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds;

/// <summary>One line of <c>releases.tsv</c>: what happened to an item on the day a site was published.</summary>
/// <param name="Day">The day.</param>
/// <param name="Change">What happened.</param>
/// <param name="Item">The item.</param>
/// <param name="Sha256">Of what was published of it, in lower-case hexadecimal; null when it was withdrawn.</param>
public sealed record Release(DateOnly Day, ReleaseChange Change, RecordId Item, string? Sha256)
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string Nothing = "-";
    private const int HashDigits = 64;

    /// <summary>Reads a line; null when it is none.</summary>
    public static Release? Parse(string line)
    {
        if (line.Split('\t') is not [var day, var change, var item, var hash]
            || !DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            || !Enum.TryParse<ReleaseChange>(change, out var what) || !Enum.IsDefined(what) || char.IsAsciiDigit(change[0])
            || !Slug.IsId(item)) return null;
        var isGone = what == ReleaseChange.Delete;
        if (isGone ? hash != Nothing : hash.Length != HashDigits || !hash.All(char.IsAsciiHexDigitLower)) return null;
        return new Release(on, what, new RecordId("item", item), isGone ? null : hash);
    }

    /// <summary>The line.</summary>
    public string Line => string.Join('\t', Day.ToString(DayFormat, CultureInfo.InvariantCulture), Change, Item.Value, Sha256 ?? Nothing);

    /// <summary>What a release of today adds to the lines that there are.</summary>
    /// <param name="before">The lines, in order.</param>
    /// <param name="published">What is published now, with its hash.</param>
    /// <param name="day">Today.</param>
    public static IEnumerable<Release> Next(IReadOnlyList<Release> before, IReadOnlyDictionary<RecordId, string> published, DateOnly day)
    {
        var last = before.GroupBy(static r => r.Item).ToDictionary(static g => g.Key, static g => g.Last());
        foreach (var (item, hash) in published.OrderBy(static p => p.Key))
            if (!last.TryGetValue(item, out var known) || known.Change == ReleaseChange.Delete) yield return new Release(day, ReleaseChange.Create, item, hash);
            else if (known.Sha256 != hash) yield return new Release(day, ReleaseChange.Update, item, hash);
        foreach (var gone in last.Values.Where(r => r.Change != ReleaseChange.Delete && !published.ContainsKey(r.Item)).OrderBy(static r => r.Item))
            yield return new Release(day, ReleaseChange.Delete, gone.Item, null);
    }
}

/// <summary>What happened to an item (Change Discovery API 1.0, 2.2.1).</summary>
public enum ReleaseChange
{
    /// <summary>It was published, or published again.</summary>
    Create,

    /// <summary>What is published of it changed.</summary>
    Update,

    /// <summary>It was withdrawn.</summary>
    Delete,
}
