using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds;

/// <summary>A date as one source has it.</summary>
/// <param name="Date">The date.</param>
/// <param name="Source">What says so.</param>
/// <param name="Note">A remark; null for none.</param>
public sealed record DateValue(HistoricalDate Date, Evidence Source, string? Note);
