namespace ExhibitSite.Model.Geography;

/// <summary>A point on the earth in WGS84.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Metres of a degree of latitude: the mean meridian degree of a sphere of 6,371 km.</summary>
    public const double MetresPerDegree = 111_194.93;

    /// <summary>Metres to another point, on a plane true to scale at the middle latitude: right to 0.2 % up to 500 km.</summary>
    public double MetresTo(GeoPoint other)
    {
        var north = other.Latitude - Latitude;
        var east = (other.Longitude - Longitude) * Math.Cos((Latitude + other.Latitude) / 2 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east)) * MetresPerDegree;
    }
}
