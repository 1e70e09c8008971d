using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Places;

namespace ExhibitSite.Kinds.Composing;

/// <summary>
/// Places on a graticule, drawn at build time: equirectangular, true to scale at the middle latitude.
/// No coast and no boundary is drawn, so that nothing on it needs an approved base map.
/// </summary>
public static class PlaceMap
{
    private const int Width = 720;
    private const double KilometresPerDegree = 111.195; // mean meridian degree of a sphere of 6,371 km
    private const double Margin = 0.14;
    private const double LeastSpan = 0.35;

    private static readonly int[] ScaleLengths = [500, 200, 100, 50, 20, 10, 5, 2];
    private static readonly double[] GridSteps = [0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10];

    /// <summary>The places as a map and a list.</summary>
    public static MapView Of(ImmutableArray<Place> places, bool isRoute, string? caption, string anchor, PageContext page)
    {
        var placed = places.Where(p => p.Position is not null).ToImmutableArray();
        var datums = placed.Select(p => p.Position!.Datum).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var source = Words.Fill(page.Words.MapSource, placed.IsEmpty ? "—" : string.Join("、", datums));
        return new MapView(anchor, placed.IsEmpty ? null : Draw(placed, isRoute, page), [.. places.Select(page.LinkTo)], caption, source);
    }

    private static MapDrawing Draw(ImmutableArray<Place> places, bool isRoute, PageContext page)
    {
        var frame = Frame.Around(places);
        var points = places.Select(p => (Place: p, X: frame.X(p.Position!), Y: frame.Y(p.Position!))).ToImmutableArray();
        var route = isRoute && points.Length > 1 ? "M" + string.Join('L', points.Select(p => $"{Number(p.X)} {Number(p.Y)}")) : null;
        var names = Words.Fill(page.Words.MapTitle, string.Join("、", places.Select(p => p.Title)));
        var kilometres = ScaleLength(frame);
        var length = kilometres / KilometresPerDegree * frame.PixelsPerDegree;
        var scale = $"M20 {frame.Height - 22}v6h{Number(length)}v-6";
        return new MapDrawing(
            Width, frame.Height, names, Grid(frame), Degrees(frame), route, Points(points, page),
            scale, new MapLabel("20", Number(frame.Height - 30), Words.Fill(page.Words.Kilometres, kilometres)));
    }

    /// <summary>Names go to the right of their point; to the left near the edge or where a neighbour's name stands.</summary>
    private static ImmutableArray<MapPoint> Points(ImmutableArray<(Place Place, double X, double Y)> points, PageContext page)
    {
        const double LineHeight = 18;
        var taken = new List<(double Left, double Right, double Y)>();
        var drawn = ImmutableArray.CreateBuilder<MapPoint>(points.Length);
        foreach (var (place, x, y) in points)
        {
            var width = place.Title.Length * 15.0;
            var choices = new[] { (X: x + 11, Y: y + 5, End: false), (X: x - 11, Y: y + 5, End: true), (X: x + 11, Y: y - 9, End: false), (X: x + 11, Y: y + 19, End: false), (X: x - 11, Y: y - 9, End: true), (X: x - 11, Y: y + 19, End: true) };
            var best = choices[0];
            foreach (var choice in choices)
            {
                var (left, right) = choice.End ? (choice.X - width, choice.X) : (choice.X, choice.X + width);
                if (left < 4 || right > Width - 4 || taken.Any(t => t.Left < right && left < t.Right && Math.Abs(t.Y - choice.Y) < LineHeight)) continue;
                best = choice;
                taken.Add((left, right, choice.Y));
                break;
            }
            drawn.Add(new MapPoint(
                Number(x), Number(y), new MapLabel(Number(best.X), Number(best.Y), place.Title), best.End ? "end" : "start",
                page.To(place.Id), place.Position!.IsApproximate));
        }
        return drawn.ToImmutable();
    }

    private static string Grid(Frame frame)
    {
        var path = new StringBuilder();
        foreach (var longitude in frame.Meridians()) path.Append(CultureInfo.InvariantCulture, $"M{Number(frame.X(longitude))} 0V{frame.Height}");
        foreach (var latitude in frame.Parallels()) path.Append(CultureInfo.InvariantCulture, $"M0 {Number(frame.Y(latitude))}H{Width}");
        return path.ToString();
    }

    private static ImmutableArray<MapLabel> Degrees(Frame frame) =>
    [
        .. frame.Meridians().Select(l => new MapLabel(Number(frame.X(l) + 4), Number(14), Degree(l) + "E")),
        .. frame.Parallels().Select(l => new MapLabel("4", Number(frame.Y(l) - 4), Degree(l) + "N")),
    ];

    private static string Degree(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "°";

    private static int ScaleLength(Frame frame)
    {
        var third = Width / 3.0 / frame.PixelsPerDegree * KilometresPerDegree;
        return ScaleLengths.FirstOrDefault(length => length <= third, 1);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The part of the earth shown; pixels per degree are of latitude.</summary>
    private sealed record Frame(double West, double North, double PixelsPerDegree, double Squeeze, int Height)
    {
        public static Frame Around(ImmutableArray<Place> places)
        {
            var latitudes = places.Select(p => (double)p.Position!.Latitude).ToArray();
            var longitudes = places.Select(p => (double)p.Position!.Longitude).ToArray();
            var (middleLatitude, middleLongitude) = ((latitudes.Min() + latitudes.Max()) / 2, (longitudes.Min() + longitudes.Max()) / 2);
            var squeeze = Math.Cos(middleLatitude * Math.PI / 180);
            var eastWest = Math.Max((longitudes.Max() - longitudes.Min()) * squeeze, LeastSpan) * (1 + (2 * Margin));
            var northSouth = Math.Max(latitudes.Max() - latitudes.Min(), LeastSpan * 0.6) * (1 + (2 * Margin)) + 0.02;
            // A tall region is shown with more land beside it rather than as a tower.
            eastWest = Math.Max(eastWest, northSouth * 1.1);
            var pixels = Width / eastWest;
            var height = (int)Math.Round(Math.Clamp(northSouth * pixels, 260, 620));
            return new Frame(middleLongitude - (eastWest / squeeze / 2), middleLatitude + (height / pixels / 2), pixels, squeeze, height);
        }

        public double X(Position position) => X((double)position.Longitude);

        public double Y(Position position) => Y((double)position.Latitude);

        public double X(double longitude) => (longitude - West) * Squeeze * PixelsPerDegree;

        public double Y(double latitude) => (North - latitude) * PixelsPerDegree;

        public IEnumerable<double> Meridians() => Lines(West, West + (Width / PixelsPerDegree / Squeeze));

        public IEnumerable<double> Parallels() => Lines(North - (Height / PixelsPerDegree), North);

        private static IEnumerable<double> Lines(double from, double to)
        {
            var step = GridSteps.First(s => (to - from) / s <= 6 || s >= 10);
            for (var n = (int)Math.Ceiling(from / step); n * step < to; n++) yield return n * step;
        }
    }
}
