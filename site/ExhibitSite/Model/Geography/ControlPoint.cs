namespace ExhibitSite.Model.Geography;

/// <summary>A point that is known on a picture and on the earth.</summary>
/// <param name="X">Pixels from the picture's left edge.</param>
/// <param name="Y">Pixels from its upper edge.</param>
/// <param name="Place">The same point on the earth.</param>
public sealed record ControlPoint(double X, double Y, GeoPoint Place);
