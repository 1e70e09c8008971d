using System.Collections.Immutable;
using ExhibitSite.Model;

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
public sealed record Position(decimal Latitude, decimal Longitude, string Datum, string? Precision)
{
    /// <summary>True when the position is said to be approximate.</summary>
    public bool IsApproximate => Precision is { } text && (text.Contains('约', StringComparison.Ordinal) || text.Contains("about", StringComparison.Ordinal));
}
