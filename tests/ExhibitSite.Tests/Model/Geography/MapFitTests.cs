using System.Collections.Immutable;
using ExhibitSite.Model.Geography;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Model.Geography;

public sealed class MapFitTests
{
    private static readonly GeoPoint[] Towns = [new(35.5022, 112.8328), new(35.4922, 112.4043), new(36.1839, 113.1053), new(36.5014, 112.3247), new(37.0798, 113.3399), new(35.7749, 113.2508), new(36.7631, 112.6872)];

    // A turned, sheared and shifted picture of the earth: one that an affine fit must find exactly.
    private static (double X, double Y) Turned(GeoPoint place) =>
        (400 + (310 * (place.Longitude - 112.8)) + (40 * (place.Latitude - 36)), 500 - (395 * (place.Latitude - 36)) + (25 * (place.Longitude - 112.8)));

    private static ImmutableArray<ControlPoint> Drawn(Func<GeoPoint, (double X, double Y)> draw) => [.. Towns.Select(t => new ControlPoint(draw(t).X, draw(t).Y, t))];

    [Theory]
    [InlineData(FitMethod.Affine)]
    [InlineData(FitMethod.ThinPlate)]
    public void A_map_drawn_true_is_laid_true_between_its_points_too(FitMethod method)
    {
        var fit = MapFit.Of(Drawn(Turned), method)!;
        var place = new GeoPoint(36.2, 112.7);
        Assert.Equal(Turned(place).X, fit.PixelOf(place).X, 4);
        Assert.Equal(Turned(place).Y, fit.PixelOf(place).Y, 4);
        Assert.All(MapFit.Residuals(Drawn(Turned), method), r => Assert.InRange(r!.Value, 0, 0.1));
    }

    [Fact]
    public void An_affine_fit_is_the_best_there_is()
    {
        // Six of seven points true, the last 30 pixels off: no other affine map has a smaller sum of squares.
        var points = Drawn(Turned).SetItem(6, Drawn(Turned)[6] with { X = Drawn(Turned)[6].X + 30 });
        var fit = MapFit.Of(points, FitMethod.Affine)!;
        double Sum(Func<GeoPoint, (double X, double Y)> map) => points.Sum(p => Math.Pow(map(p.Place).X - p.X, 2) + Math.Pow(map(p.Place).Y - p.Y, 2));
        var best = Sum(fit.PixelOf);
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            double Some() => (random.NextDouble() - 0.5) * 2;
            var (a, b, c) = (Some(), Some() * 10, Some() * 10);
            return Sum(place => fit.PixelOf(place) is var (x, y) ? (x + a + (b * (place.Latitude - 36)) + (c * (place.Longitude - 112.8)), y) : default) >= best - 1e-6;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_thin_plate_meets_every_point_of_a_map_that_was_not_surveyed()
    {
        var points = Drawn(place => (Turned(place).X + (15 * Math.Sin(place.Latitude * 7)), Turned(place).Y + (12 * Math.Cos(place.Longitude * 9))));
        var fit = MapFit.Of(points, FitMethod.ThinPlate)!;
        Assert.All(points, p => Assert.Equal(p.X, fit.PixelOf(p.Place).X, 5));
        Assert.All(points, p => Assert.Equal(p.Y, fit.PixelOf(p.Place).Y, 5));
        // Yet it does not claim to be without error.
        Assert.InRange(MapFit.Typical(MapFit.Residuals(points, FitMethod.ThinPlate))!.Value, 500, 50_000);
    }

    [Fact]
    public void A_residual_is_metres_on_the_ground()
    {
        // A hundred pixels to the degree of latitude is 1,112 m a pixel: a point ten pixels off lies some 11 km from where the others put it.
        (double X, double Y) Plain(GeoPoint p) => ((p.Longitude - 112) * 100 * Math.Cos(36.2 * Math.PI / 180), (38 - p.Latitude) * 100);
        var points = Drawn(Plain);
        var moved = points.SetItem(6, points[6] with { Y = points[6].Y + 10 });
        Assert.InRange(MapFit.Residuals(moved, FitMethod.Affine)[6]!.Value, 11_000, 11_250);
        Assert.InRange(MapFit.Of(points, FitMethod.Affine)!.MetresPerPixel, 1105, 1120);
    }

    [Fact]
    public void Points_on_a_line_or_too_few_lay_nothing()
    {
        Assert.Null(MapFit.Of(Drawn(Turned)[..2], FitMethod.Affine));
        Assert.Null(MapFit.Of(Drawn(place => (place.Latitude * 10, place.Latitude * 20)), FitMethod.ThinPlate));
        Assert.Null(MapFit.Of([.. Enumerable.Range(0, 5).Select(i => new ControlPoint(i * i, 7 * i, new GeoPoint(36 + (i * 0.1), 112 + (i * 0.1))))], FitMethod.Affine));
    }
}
