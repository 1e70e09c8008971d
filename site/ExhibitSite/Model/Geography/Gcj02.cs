namespace ExhibitSite.Model.Geography;

/// <summary>
/// GCJ-02, by the formula in public use since 2010 (a sum of sines over degrees from 105° E, 35° N, scaled on the Krasovsky ellipsoid).
/// The official one is not published: the public one agrees with Chinese web maps to about a metre.
/// </summary>
public static class Gcj02
{
    // Krasovsky 1940: half the long axis in metres, and the square of the eccentricity.
    private const double HalfAxis = 6_378_245.0;
    private const double Eccentricity = 0.00669342162296594323;

    // A step shrinks the error about a thousandfold, so that this is reached after three; a ten-millionth of a millimetre.
    private const double Enough = 1e-13;
    private const int MostSteps = 12;

    /// <summary>The shifted position of a point; a point outside China is not shifted.</summary>
    public static (double Latitude, double Longitude) FromWgs84(GeoPoint point)
    {
        if (!IsShifted(point.Latitude, point.Longitude)) return (point.Latitude, point.Longitude);
        var (north, east) = Shift(point.Latitude, point.Longitude);
        return (point.Latitude + north, point.Longitude + east);
    }

    /// <summary>The point of a shifted position, by fixed-point iteration: from WGS84 and back is less than a centimetre.</summary>
    public static GeoPoint ToWgs84(double latitude, double longitude)
    {
        if (!IsShifted(latitude, longitude)) return new GeoPoint(latitude, longitude);
        var (atLatitude, atLongitude) = (latitude, longitude);
        for (var step = 0; step < MostSteps; step++)
        {
            var (north, east) = Shift(atLatitude, atLongitude);
            var (nextLatitude, nextLongitude) = (latitude - north, longitude - east);
            var moved = Math.Max(Math.Abs(nextLatitude - atLatitude), Math.Abs(nextLongitude - atLongitude));
            (atLatitude, atLongitude) = (nextLatitude, nextLongitude);
            if (moved < Enough) break;
        }
        return new GeoPoint(atLatitude, atLongitude);
    }

    // The rectangle within which the public formula is applied.
    private static bool IsShifted(double latitude, double longitude) =>
        longitude is >= 72.004 and <= 137.8347 && latitude is >= 0.8293 and <= 55.8271;

    private static (double North, double East) Shift(double latitude, double longitude)
    {
        var (x, y) = (longitude - 105, latitude - 35);
        var root = 0.2 * Math.Sqrt(Math.Abs(x));
        var ripple = Waves(x, (20, 6), (20, 2));
        var north = -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + root + ripple + Waves(y, (20, 1), (40, 1 / 3.0)) + Waves(y, (160, 1 / 12.0), (320, 1 / 30.0));
        var east = 300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (root / 2) + ripple + Waves(x, (20, 1), (40, 1 / 3.0)) + Waves(x, (150, 1 / 12.0), (300, 1 / 30.0));
        var radians = latitude * Math.PI / 180;
        var square = 1 - (Eccentricity * Math.Sin(radians) * Math.Sin(radians));
        var meridian = HalfAxis * (1 - Eccentricity) / (square * Math.Sqrt(square));
        var parallel = HalfAxis / Math.Sqrt(square) * Math.Cos(radians);
        return (north * 180 / (meridian * Math.PI), east * 180 / (parallel * Math.PI));
    }

    private static double Waves(double at, (double Height, double Pace) one, (double Height, double Pace) other) =>
        ((one.Height * Math.Sin(at * one.Pace * Math.PI)) + (other.Height * Math.Sin(at * other.Pace * Math.PI))) * 2 / 3;
}
