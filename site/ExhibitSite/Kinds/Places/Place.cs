using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ExhibitSite.Model;
using ExhibitSite.Model.Geography;

namespace ExhibitSite.Kinds.Places;

/// <summary>A place, with the names it had and where it lies.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Type">省, 县, 村, 山, 建筑 …</param>
/// <param name="Names">Its other names, in order.</param>
/// <param name="Position">Where it lies; null when not known.</param>
/// <param name="Within">The place it belongs to; null for none.</param>
/// <param name="Modern">Today's administrative name; null when not recorded.</param>
/// <param name="Source">Where the position comes from; null when not recorded.</param>
public sealed record Place(
    RecordHead Head, string Type, ImmutableArray<PlaceName> Names, Position? Position, RecordId? Within, string? Modern, string? Source) : Record(Head)
{
    /// <inheritdoc />
    public override RecordId? Parent => Within;

    /// <inheritdoc />
    public override ImmutableArray<string> OtherNames => [.. Names.Select(static name => name.Name), .. Modern is null ? Array.Empty<string>() : [Modern]];
}

/// <summary>A name of a place.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">古称, 今名, 俗称 or 驻地; null when not stated.</param>
/// <param name="Period">When it was used; null when not stated.</param>
/// <param name="Note">A remark; null for none.</param>
public sealed record PlaceName(string Name, string? Type, string? Period, string? Note);

/// <summary>A position on the earth.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Datum">WGS84, CGCS2000 or GCJ-02: Chinese web maps lie 100 to 700 m off.</param>
/// <param name="Precision">In words, such as 约3公里; null when not stated.</param>
/// <param name="PrecisionMetres">The place lies within so many metres; null when not stated.</param>
public sealed partial record Position(decimal Latitude, decimal Longitude, string Datum, string? Precision, decimal? PrecisionMetres = null)
{
    private const decimal RoughMetres = 2000;

    /// <summary>The radius in metres within which it lies: as given, or as the words have it (约3公里); null when neither says.</summary>
    public decimal? WithinMetres => PrecisionMetres ?? MetresIn(Precision);

    /// <summary>The same in WGS84, in which maps are drawn.</summary>
    public GeoPoint Wgs84 => Model.Geography.Datum.ToWgs84((double)Latitude, (double)Longitude, Datum);

    /// <summary>True when the position is known to some kilometres only.</summary>
    public bool IsApproximate => WithinMetres >= RoughMetres || (WithinMetres is null && Precision is { } text && (text.Contains('约', StringComparison.Ordinal) || text.Contains("about", StringComparison.Ordinal)));

    private static decimal? MetresIn(string? words)
    {
        if (words is null || Length().Match(words) is not { Success: true } length) return null;
        var number = decimal.Parse(length.Groups["number"].Value, CultureInfo.InvariantCulture);
        return length.Groups["unit"].Value is "米" or "m" ? number : number * 1000;
    }

    [GeneratedRegex(@"(?<number>\d{1,6}(\.\d{1,3})?)\s*(?<unit>公里|千米|km\b|米|m\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Length();
}
