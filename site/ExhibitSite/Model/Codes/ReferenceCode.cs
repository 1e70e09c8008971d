using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Model.Codes;

/// <summary>A reference code, 档号, by DA/T 13-2022: the key of a record, its place in the order of a fonds, and its address.</summary>
public sealed record ReferenceCode : IComparable<ReferenceCode>
{
    internal ReferenceCode(ImmutableArray<ImmutableArray<string>> levels) => Levels = levels;

    /// <summary>A text with the standard's dashes, points, digits and letters in the place of others that look like them.</summary>
    public static string Standard(string text) => string.Concat(text.Select(ReferenceCodeReader.Standard));

    /// <summary>What it stands for.</summary>
    public required CodeLevel Level { get; init; }

    /// <summary>全宗号, e.g. <c>X013</c>.</summary>
    public required string Fonds { get; init; }

    /// <summary>门类代码, e.g. <c>WS</c>; null for the older form and for a fonds.</summary>
    public string? Category { get; init; }

    /// <summary>Subdivisions of the category, up to four.</summary>
    public ImmutableArray<string> Subdivisions { get; init; } = [];

    /// <summary>项目号; null when there is none.</summary>
    public string? Project { get; init; }

    /// <summary>年度; null when there is none.</summary>
    public int? Year { get; init; }

    /// <summary>保管期限代码, <c>Y</c> or <c>D30</c>; null when there is none.</summary>
    public string? Retention { get; init; }

    /// <summary>机构或问题; null when there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>目录号 of the older form; null otherwise.</summary>
    public string? Catalogue { get; init; }

    /// <summary>案卷号 with its zeros; null above files, and where items are not kept in files.</summary>
    public string? File { get; init; }

    /// <summary>件号 with its zeros; null above items, and where pages are counted.</summary>
    public string? Item { get; init; }

    /// <summary>页号 with its zeros, in categories whose files count pages (KJ); else null.</summary>
    public string? Page { get; init; }

    /// <summary>True for the form with a catalogue number.</summary>
    public bool IsLegacy => Catalogue is not null;

    /// <summary>The code of the level above as text, e.g. <c>X013-WS·1938·Y</c>; null for a fonds.</summary>
    public string? ParentText => Levels.Length > 1 ? Print(Levels[..^1]) : null;

    /// <summary>
    /// The code in letters that any address may have, <c>[a-z0-9-]</c>: two hyphens between levels, one within the category; Chinese in
    /// pinyin with a check number, so that different codes have different slugs.
    /// </summary>
    public string Slug
    {
        get
        {
            var slug = new StringBuilder();
            foreach (var level in Levels)
            {
                if (slug.Length > 0) slug.Append("--");
                slug.AppendJoin('-', level.Select(SlugOf));
            }

            return slug.ToString();
        }
    }

    private ImmutableArray<ImmutableArray<string>> Levels { get; }

    /// <summary>Reads a code of one level.</summary>
    /// <returns>The code, or what is wrong with which part.</returns>
    public static CodeResult Read(string text, CodeLevel level)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ReferenceCodeReader(text, level).Read();
    }

    /// <summary>Reads a code of any level; one number after the category is taken as an item's.</summary>
    /// <returns>The code, or what is wrong with which part.</returns>
    public static CodeResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ReferenceCodeReader(text, expected: null).Read();
    }

    /// <summary>The code as the standard prints it.</summary>
    public override string ToString() => Print(Levels);

    /// <summary>Order of a finding list: level by level, part by part, numbers as numbers; what is above comes first.</summary>
    public int CompareTo(ReferenceCode? other)
    {
        if (other is null) return 1;
        for (var level = 0; level < Math.Min(Levels.Length, other.Levels.Length); level++)
        {
            var (left, right) = (Levels[level], other.Levels[level]);
            for (var part = 0; part < Math.Min(left.Length, right.Length); part++)
                if (CompareParts(left[part], right[part]) is not 0 and var order) return order;
            if (left.Length != right.Length) return left.Length.CompareTo(right.Length);
        }

        return Levels.Length != other.Levels.Length ? Levels.Length.CompareTo(other.Levels.Length) : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <summary>Codes are equal when they print the same and stand for the same level.</summary>
    public bool Equals(ReferenceCode? other) => other is not null && Level == other.Level && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    private static string Print(ImmutableArray<ImmutableArray<string>> levels) => string.Join('-', levels.Select(static level => string.Join('·', level)));

    private static int CompareParts(string left, string right)
    {
        var (at, to) = (0, 0);
        while (at < left.Length && to < right.Length)
        {
            var (run, other) = (DigitsAt(left, at), DigitsAt(right, to));
            if (run > 0 && other > 0)
            {
                var order = long.Parse(left.AsSpan(at, run), CultureInfo.InvariantCulture).CompareTo(long.Parse(right.AsSpan(to, other), CultureInfo.InvariantCulture));
                if (order != 0) return order;
                (at, to) = (at + run, to + other);
            }
            else if (left[at] != right[to]) return left[at].CompareTo(right[to]);
            else (at, to) = (at + 1, to + 1);
        }

        return (left.Length - at).CompareTo(right.Length - to);
    }

    private static int DigitsAt(string text, int at)
    {
        var length = 0;
        while (at + length < text.Length && char.IsAsciiDigit(text[at + length])) length++;
        return length;
    }

    private static string SlugOf(string part)
    {
        if (part.All(char.IsAscii)) return part.ToLowerInvariant();
        var slug = new StringBuilder();
        foreach (var syllable in HanSort.Pinyin(part))
            foreach (var letter in syllable.Where(char.IsAsciiLetterOrDigit)) slug.Append(char.ToLowerInvariant(letter));
        // FNV-1a over the characters: pinyin alone would make one slug of two offices.
        var check = 2166136261u;
        foreach (var character in part) check = unchecked((check ^ character) * 16777619u);
        return slug.Append(CultureInfo.InvariantCulture, $"{check:x8}").ToString();
    }
}
