using System.Collections.Immutable;

namespace ExhibitSite.Model.Geography;

/// <summary>How a picture's pixels are found from positions.</summary>
public enum FitMethod
{
    /// <summary>Shift, scale, turn and shear, by least squares: six numbers, whatever the number of points.</summary>
    Affine,

    /// <summary>A thin plate bent through every control point (Bookstein 1989): for maps that were not surveyed.</summary>
    ThinPlate,
}

/// <summary>
/// A picture of a map laid over the earth by control points. Positions become metres east and north of the middle of the points;
/// those become pixels.
/// </summary>
public sealed class MapFit
{
    // A picture whose points lie within this share of a line does not say how it is to be laid.
    private const double LeastBreadth = 0.02;

    private readonly GeoPoint _middle;
    private readonly double _squeeze;
    private readonly double _unit;
    private readonly PlaneFit _toPixels;
    private readonly double _metresPerPixel;

    private MapFit(ImmutableArray<ControlPoint> points, FitMethod method)
    {
        _middle = MiddleOf(points);
        _squeeze = Math.Cos(_middle.Latitude * Math.PI / 180);
        _unit = Math.Max(1, points.Max(p => _middle.MetresTo(p.Place)));
        _toPixels = PlaneFit.Of([.. points.Select(p => On(p.Place))], [.. points.Select(p => (p.X, p.Y))], method)!;
        var affine = method == FitMethod.Affine ? _toPixels : PlaneFit.Of([.. points.Select(p => On(p.Place))], [.. points.Select(p => (p.X, p.Y))], FitMethod.Affine)!;
        _metresPerPixel = _unit / affine.Scale;
    }

    /// <summary>Metres of the ground that one pixel shows, in the middle of the points.</summary>
    public double MetresPerPixel => _metresPerPixel;

    /// <summary>Lays a picture; null with fewer than three points, or when they lie on a line.</summary>
    public static MapFit? Of(ImmutableArray<ControlPoint> points, FitMethod method) =>
        points.Length >= 3 && IsBroad(points.Select(p => (p.X, p.Y))) && IsBroad(OnPlane(points)) ? new MapFit(points, method) : null;

    /// <summary>The pixel of a position.</summary>
    public (double X, double Y) PixelOf(GeoPoint place) => _toPixels.At(On(place));

    /// <summary>
    /// How far, in metres, each control point lies from where the others put it (leave one out): unlike the fit's own error it says what
    /// happens between the points, also for a thin plate, which runs through every point. Null for a point without which the rest does not
    /// lay the picture.
    /// </summary>
    public static ImmutableArray<double?> Residuals(ImmutableArray<ControlPoint> points, FitMethod method) =>
    [
        .. points.Select((point, i) =>
        {
            if (Of(points.RemoveAt(i), method) is not { } rest) return (double?)null;
            var (x, y) = rest.PixelOf(point.Place);
            return Math.Sqrt(((x - point.X) * (x - point.X)) + ((y - point.Y) * (y - point.Y))) * rest.MetresPerPixel;
        }),
    ];

    /// <summary>The root of the mean square of residuals, in metres; null when there is none.</summary>
    public static double? Typical(ImmutableArray<double?> residuals)
    {
        var known = residuals.OfType<double>().ToArray();
        return known.Length == 0 ? null : Math.Sqrt(known.Sum(r => r * r) / known.Length);
    }

    private (double, double) On(GeoPoint place) => OnPlane(place, _middle, _squeeze, _unit);

    private static IEnumerable<(double X, double Y)> OnPlane(ImmutableArray<ControlPoint> points)
    {
        var middle = MiddleOf(points);
        return points.Select(p => OnPlane(p.Place, middle, Math.Cos(middle.Latitude * Math.PI / 180), 1));
    }

    private static (double X, double Y) OnPlane(GeoPoint place, GeoPoint middle, double squeeze, double unit) =>
        ((place.Longitude - middle.Longitude) * squeeze * GeoPoint.MetresPerDegree / unit, (place.Latitude - middle.Latitude) * GeoPoint.MetresPerDegree / unit);

    private static GeoPoint MiddleOf(ImmutableArray<ControlPoint> points) =>
        new(points.Average(p => p.Place.Latitude), points.Average(p => p.Place.Longitude));

    // The shorter axis of the points' spread (the square roots of the eigenvalues of their covariance) against the longer.
    private static bool IsBroad(IEnumerable<(double X, double Y)> points)
    {
        var all = points.ToArray();
        var (x, y) = (all.Average(p => p.X), all.Average(p => p.Y));
        var (xx, yy, xy) = (all.Sum(p => (p.X - x) * (p.X - x)), all.Sum(p => (p.Y - y) * (p.Y - y)), all.Sum(p => (p.X - x) * (p.Y - y)));
        var (half, spread) = ((xx + yy) / 2, Math.Sqrt(((xx - yy) * (xx - yy) / 4) + (xy * xy)));
        return half > 0 && Math.Sqrt(Math.Max(0, half - spread) / (half + spread)) > LeastBreadth;
    }
}
