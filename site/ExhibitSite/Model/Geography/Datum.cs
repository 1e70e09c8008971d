namespace ExhibitSite.Model.Geography;

/// <summary>What latitude and longitude are counted from.</summary>
public static class Datum
{
    /// <summary>The system of satellite receivers; maps are drawn in it.</summary>
    public const string Wgs84 = "WGS84";

    /// <summary>China's national system. It differs from WGS84 by less than 0.2 m (GB 22021), which no map of ours can show: taken as equal.</summary>
    public const string Cgcs2000 = "CGCS2000";

    /// <summary>The shifted system of Chinese web maps.</summary>
    public const string Gcj02 = "GCJ-02";

    /// <summary>A position in WGS84.</summary>
    /// <param name="latitude">Degrees north in the datum.</param>
    /// <param name="longitude">Degrees east in the datum.</param>
    /// <param name="datum">One of the names above.</param>
    public static GeoPoint ToWgs84(double latitude, double longitude, string datum) =>
        datum == Gcj02 ? Geography.Gcj02.ToWgs84(latitude, longitude) : new GeoPoint(latitude, longitude);
}
