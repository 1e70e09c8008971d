namespace ExhibitSite.Gate;

/// <summary>A closed archival unit as the public may know of it, when the institution's policy lists closed units: its code and nothing else of it.</summary>
/// <param name="Code">档号.</param>
/// <param name="OpensOn">When it opens; null when that is not fixed.</param>
public sealed record ClosedUnit(string Code, DateOnly? OpensOn);
