using ExhibitSite.Model.Dates.Chinese;

namespace ExhibitSite.Model.Dates.English;

/// <summary>One date of an English text.</summary>
/// <param name="Date">Its days; null when it has no single reading (the findings say why).</param>
/// <param name="Year">The year named, for a shortened one after it; null when it names none.</param>
/// <param name="IsOtherAct">True when a word such as "printed" says what happened then.</param>
internal sealed record EnglishPoint(Resolved? Date, int? Year, bool IsOtherAct);
