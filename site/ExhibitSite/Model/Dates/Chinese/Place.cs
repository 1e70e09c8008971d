namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>A stretch of the text as written.</summary>
internal readonly record struct Place(int Start, int Length);
