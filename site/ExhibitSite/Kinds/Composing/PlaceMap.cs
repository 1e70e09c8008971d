using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Maps;
using ExhibitSite.Kinds.Places;
using ExhibitSite.Model.Geography;
using ExhibitSite.Model.Layout;

namespace ExhibitSite.Kinds.Composing;

/// <summary>What a map is to show.</summary>
/// <param name="Places">The places, in the order of the list and of a way; a place may come twice.</param>
/// <param name="Anchor">Id of the map's title.</param>
public sealed record MapRequest(ImmutableArray<Place> Places, string Anchor)
{
    /// <summary>True when the places are stops of a way.</summary>
    public bool IsRoute { get; init; }

    /// <summary>A remark under the map; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>The base map; null for the graticule.</summary>
    public BaseMap? Base { get; init; }

    /// <summary>Date and remark of each stop; empty for none.</summary>
    public ImmutableArray<(DateText? Date, string? Note)> Stops { get; init; } = [];

    /// <summary>Which places the list has.</summary>
    public MapList List { get; init; } = MapList.All;
}

/// <summary>Which places stand in the list under a map.</summary>
public enum MapList
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that lie on the base map.</summary>
    OnMap,

    /// <summary>Those that the map shows by a number, where all names are listed elsewhere on the page.</summary>
    Numbered,
}

/// <summary>Places on a map drawn at build time, and as a list: the same places, in the same order.</summary>
public static class PlaceMap
{
    private const double LabelSize = 15;
    private const double LineHeight = 18;
    private const double PointRadius = 5;

    private static readonly int[] ScaleMetres = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100];

    /// <summary>The map.</summary>
    public static MapView Of(MapRequest request, PageContext page)
    {
        var picture = request.Base is { } map ? PictureFrame.Of(map, page.Picture(map.Picture)) : null;
        var placed = request.Places.Where(p => p.Position is not null).DistinctBy(p => p.Id).ToImmutableArray();
        MapFrame? frame = picture is not null ? picture : placed.IsEmpty ? null : GridFrame.Around([.. placed.Select(p => p.Position!.Wgs84)]);
        var shown = frame is null ? [] : placed.Where(p => frame.Shows(p.Position!.Wgs84)).ToImmutableArray();
        var names = shown.Select(p => NameOn(p, request)).ToImmutableArray();
        var labels = frame is null ? [] : Labels(shown, names, frame);
        var numbers = labels.Select((l, i) => l.Box is null ? labels.Take(i + 1).Count(o => o.Box is null) : 0).ToImmutableArray();
        var drawing = frame is null ? null : new DrawingView(
            request.Anchor, "map", Words.Fill(page.Words.MapTitle, string.Join(page.Words.ListSeparator, shown.Select(p => p.Title))), frame.Width, frame.Height,
            [.. frame.Ground, .. Route(request, frame), .. Points(shown, names, labels, numbers, frame, page), .. Scale(frame, page)], page.To(BrowserAssets.PathOf("drawing.js")));
        var stops = request.Places.Select((place, i) => (Place: place, Stop: i, At: shown.IndexOf(place)))
            .Where(s => request.List == MapList.All || (s.At >= 0 && (request.List == MapList.OnMap || numbers[s.At] > 0)))
            .Select(s => StopOf(s.Place, s.Stop, request, s.At >= 0 ? numbers[s.At] : frame is null ? 0 : null, page));
        return new MapView(drawing, [.. stops], request.Caption, SourceLine(request, placed, picture is not null, page)) { IsRoute = request.IsRoute };
    }

    /// <summary>A length on the ground in words: 240 米, 3.2 公里.</summary>
    public static string Metres(double metres, Words words) => metres < 1000
        ? Words.Fill(words.Metres, Math.Round(metres).ToString(CultureInfo.InvariantCulture))
        : Words.Fill(words.Kilometres, (metres / 1000).ToString(metres < 10_000 ? "0.#" : "0", CultureInfo.InvariantCulture));

    // On a way a name bears the numbers of its stops.
    private static string NameOn(Place place, MapRequest request)
    {
        if (!request.IsRoute) return place.Title;
        var stops = request.Places.Select((p, i) => (p.Id, Number: i + 1)).Where(s => s.Id == place.Id).Select(s => s.Number.ToString(CultureInfo.InvariantCulture));
        return $"{string.Join('·', stops)} {place.Title}";
    }

    private static ImmutableArray<PlacedLabel> Labels(ImmutableArray<Place> places, ImmutableArray<string> names, MapFrame frame)
    {
        var points = places.Select((p, i) => frame.Of(p.Position!.Wgs84) is var (x, y) ? new LabelledPoint(x, y, TextWidth.Of(names[i], LabelSize) + 2, LineHeight) : default);
        return LabelPlacement.Place([.. points], new Box(4, 4, frame.Width - 4, frame.Height - 4), [new Box(0, frame.Height - 52, ScaleLength(frame) + 80, frame.Height)]);
    }

    private static IEnumerable<Drawn> Points(
        ImmutableArray<Place> places, ImmutableArray<string> names, ImmutableArray<PlacedLabel> labels, ImmutableArray<int> numbers, MapFrame frame, PageContext page)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var (place, label) = (places[i], labels[i]);
            var (x, y) = frame.Of(place.Position!.Wgs84);
            var doubt = place.Position.IsApproximate ? "approximate" : null;
            var marks = ImmutableArray.CreateBuilder<Drawn>();
            if (place.Position.WithinMetres is { } metres && (double)metres / frame.MetresPerUnit > PointRadius + 3)
                marks.Add(new DotMark("map-halo", x, y, (double)metres / frame.MetresPerUnit));
            if (label.Leader is { } leader) marks.Add(new LineMark("map-leader", new SvgPath().MoveTo(leader.From.X, leader.From.Y).LineTo(leader.To.X, leader.To.Y).ToString()));
            marks.Add(new DotMark("map-point", x, y, label.Box is null ? PointRadius + 4 : PointRadius) { Doubt = doubt });
            if (label.Box is { } box) marks.Add(new TextMark("map-label", box.Left + 1, box.Bottom - 4.5, names[i]));
            else marks.Add(new TextMark("map-number", x, y + 4, numbers[i].ToString(CultureInfo.InvariantCulture), "middle") { Doubt = doubt });
            // What is written on the map begins the name, so that who speaks it to a browser is understood (WCAG 2.5.3).
            yield return new LinkMark(page.To(place.Id), label.Box is null ? $"{numbers[i]} {names[i]}" : names[i], marks.ToImmutable());
        }
    }

    // An arrow in the middle of each leg says which way it goes.
    private static IEnumerable<Drawn> Route(MapRequest request, MapFrame frame)
    {
        if (!request.IsRoute) yield break;
        var stops = request.Places.Where(p => p.Position is not null).Select(p => frame.Of(p.Position!.Wgs84)).ToArray();
        if (stops.Length < 2) yield break;
        var (line, arrows) = (new SvgPath().MoveTo(stops[0].X, stops[0].Y), new SvgPath());
        for (var i = 1; i < stops.Length; i++)
        {
            line.LineTo(stops[i].X, stops[i].Y);
            var (dx, dy) = (stops[i].X - stops[i - 1].X, stops[i].Y - stops[i - 1].Y);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            if (length < 30) continue;
            var (ux, uy, mx, my) = (dx / length, dy / length, (stops[i].X + stops[i - 1].X) / 2, (stops[i].Y + stops[i - 1].Y) / 2);
            arrows.MoveTo(mx + (6 * ux), my + (6 * uy)).LineTo(mx - (5 * ux) - (5 * uy), my - (5 * uy) + (5 * ux)).LineTo(mx - (5 * ux) + (5 * uy), my - (5 * uy) - (5 * ux)).Close();
        }
        yield return new LineMark("map-route", line.ToString());
        if (arrows.ToString() is { Length: > 0 } heads) yield return new LineMark("map-arrow", heads);
    }

    private static double ScaleLength(MapFrame frame) => ScaleOf(frame) / frame.MetresPerUnit;

    private static int ScaleOf(MapFrame frame) => ScaleMetres.FirstOrDefault(m => m / frame.MetresPerUnit <= frame.Width / 4.0, ScaleMetres[^1]);

    private static IEnumerable<Drawn> Scale(MapFrame frame, PageContext page)
    {
        var (bottom, right) = (frame.Height - 16, 20 + ScaleLength(frame));
        yield return new LineMark("map-scale", new SvgPath().MoveTo(20, bottom - 6).LineTo(20, bottom).LineTo(right, bottom).LineTo(right, bottom - 6).ToString());
        yield return new TextMark("map-scale-label", 20, bottom - 12, Metres(ScaleOf(frame), page.Words));
    }

    /// <param name="place">The place.</param>
    /// <param name="at">Its place in the list.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="number">Its number on the map; 0 when its name stands there, null when it lies beside the map.</param>
    /// <param name="page">The page.</param>
    private static MapStop StopOf(Place place, int at, MapRequest request, int? number, PageContext page)
    {
        var words = page.Words;
        var (date, note) = at < request.Stops.Length ? request.Stops[at] : (null, null);
        var remarks = new[]
        {
            note,
            place.Position is null ? words.NoPosition : number switch { null => words.BesideTheMap, 0 => null, { } shown => Words.Fill(words.NumberOnMap, shown) },
            place.Position is { PrecisionMetres: { } metres } ? "±" + Metres((double)metres, words) : place.Position is { IsApproximate: true, Precision: { } precision } ? precision : null,
        };
        var remark = string.Join(words.RemarkSeparator, remarks.OfType<string>());
        return new MapStop(page.LinkTo(place), date, remark.Length > 0 ? remark : null);
    }

    private static string SourceLine(MapRequest request, ImmutableArray<Place> placed, bool isPicture, PageContext page)
    {
        var words = page.Words;
        var datums = placed.Select(p => p.Position!.Datum).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var named = datums.Length == 0 ? "—" : string.Join(words.ListSeparator, datums) + (datums.Contains(Datum.Gcj02) ? words.ConvertedToWgs84 : "");
        if (!isPicture || request.Base is not { } map) return Words.Fill(words.MapSource, named);
        var residual = map.IsMeasured ? MapFit.Typical(MapFit.Residuals(map.Points, map.Method)) : null;
        return string.Join("", new[]
        {
            Words.Fill(words.BaseMapSource, map.ShownTitle),
            map.Approval is { } approval ? Words.Fill(words.ApprovalOf, approval) : null,
            residual is { } metres ? Words.Fill(words.FittedTo, Metres(metres, words)) : null,
            Words.Fill(words.PlacesIn, named),
        }.OfType<string>());
    }
}
