using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Components.Parts;
using ExhibitSite.Kinds.Maps;
using ExhibitSite.Model.Geography;

namespace ExhibitSite.Kinds.Composing;

/// <summary>The part of the earth that a map shows, and what lies under the places.</summary>
internal abstract record MapFrame(int Width, int Height)
{
    /// <summary>Metres of the ground to one unit of the drawing.</summary>
    public abstract double MetresPerUnit { get; }

    /// <summary>What lies under the places.</summary>
    public abstract ImmutableArray<Drawn> Ground { get; }

    /// <summary>Where a point lies on the drawing.</summary>
    public abstract (double X, double Y) Of(GeoPoint place);

    /// <summary>True for a point that lies on the map.</summary>
    public bool Shows(GeoPoint place) => Of(place) is var (x, y) && x >= 0 && y >= 0 && x <= Width && y <= Height;
}

/// <summary>A graticule, equirectangular, true to scale at the middle latitude. No coast and no boundary is drawn, so that nothing on it needs an approved base map.</summary>
/// <param name="West">Degrees east of the left edge.</param>
/// <param name="North">Degrees north of the upper edge.</param>
/// <param name="UnitsPerDegree">Of latitude.</param>
/// <param name="Squeeze">How much shorter a degree of longitude is.</param>
/// <param name="Width">Of the drawing.</param>
/// <param name="Height">Of the drawing.</param>
internal sealed record GridFrame(double West, double North, double UnitsPerDegree, double Squeeze, int Width, int Height) : MapFrame(Width, Height)
{
    private const double Margin = 0.16;
    private const double LeastSpan = 0.35;
    private const int ManyPlaces = 14;

    private static readonly double[] Steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10];

    public static GridFrame Around(ImmutableArray<GeoPoint> places)
    {
        var width = places.Length > ManyPlaces ? 900 : 720;
        var (south, north) = (places.Min(p => p.Latitude), places.Max(p => p.Latitude));
        var (west, east) = (places.Min(p => p.Longitude), places.Max(p => p.Longitude));
        var (middleLatitude, middleLongitude) = ((south + north) / 2, (west + east) / 2);
        var squeeze = Math.Cos(middleLatitude * Math.PI / 180);
        var eastWest = Math.Max((east - west) * squeeze, LeastSpan) * (1 + (2 * Margin));
        var northSouth = (Math.Max(north - south, LeastSpan * 0.6) * (1 + (2 * Margin))) + 0.02;
        // A tall region is shown with more land beside it rather than as a tower.
        eastWest = Math.Max(eastWest, northSouth * 1.1);
        var units = width / eastWest;
        var height = (int)Math.Round(Math.Clamp(northSouth * units, width * 0.36, width * 0.88));
        return new GridFrame(middleLongitude - (eastWest / squeeze / 2), middleLatitude + (height / units / 2), units, squeeze, width, height);
    }

    public override double MetresPerUnit => GeoPoint.MetresPerDegree / UnitsPerDegree;

    public override (double X, double Y) Of(GeoPoint place) => (X(place.Longitude), Y(place.Latitude));

    public override ImmutableArray<Drawn> Ground
    {
        get
        {
            var (meridians, parallels) = (Lines(West, West + (Width / UnitsPerDegree / Squeeze)).ToArray(), Lines(North - (Height / UnitsPerDegree), North).ToArray());
            var path = new SvgPath();
            foreach (var longitude in meridians) path.MoveTo(X(longitude), 0).LineTo(X(longitude), Height);
            foreach (var latitude in parallels) path.MoveTo(0, Y(latitude)).LineTo(Width, Y(latitude));
            var degrees = meridians.Select(l => new TextMark("map-degree", X(l) + 4, 14, Degree(l, 'E', 'W')))
                .Concat(parallels.Select(l => new TextMark("map-degree", 4, Y(l) - 4, Degree(l, 'N', 'S'))));
            return [new LineMark("map-grid", path.ToString()), new GroundMark("map-degrees", [.. degrees])];
        }
    }

    private double X(double longitude) => (longitude - West) * Squeeze * UnitsPerDegree;

    private double Y(double latitude) => (North - latitude) * UnitsPerDegree;

    private static string Degree(double value, char plus, char minus) => Math.Abs(value).ToString("0.##", CultureInfo.InvariantCulture) + "°" + (value < 0 ? minus : plus);

    private static IEnumerable<double> Lines(double from, double to)
    {
        var step = Steps.First(s => (to - from) / s <= 6 || s >= 10);
        for (var n = (int)Math.Ceiling(from / step); n * step < to; n++) yield return n * step;
    }
}

/// <summary>A picture laid over the earth.</summary>
internal sealed record PictureFrame(string Src, MapFit Fit, double UnitsPerPixelX, double UnitsPerPixelY, int Width, int Height) : MapFrame(Width, Height)
{
    private const int Wide = 800;

    /// <summary>The frame of a base map; null when its picture is missing or its points do not lay it.</summary>
    public static PictureFrame? Of(BaseMap map, Picture? picture)
    {
        if (picture is null || MapFit.Of(map.Points, map.Method) is not { } fit) return null;
        var height = (int)Math.Round((double)Wide * picture.Height / picture.Width);
        // Corners are given in a picture of one by one.
        return map.IsMeasured
            ? new PictureFrame(picture.Src, fit, (double)Wide / picture.Width, (double)Wide / picture.Width, Wide, height)
            : new PictureFrame(picture.Src, fit, Wide, height, Wide, height);
    }

    public override double MetresPerUnit => Fit.MetresPerPixel / Math.Sqrt(UnitsPerPixelX * UnitsPerPixelY);

    public override ImmutableArray<Drawn> Ground => [new PictureMark("map-picture", Src, Width, Height)];

    public override (double X, double Y) Of(GeoPoint place)
    {
        var (x, y) = Fit.PixelOf(place);
        return (x * UnitsPerPixelX, y * UnitsPerPixelY);
    }
}
