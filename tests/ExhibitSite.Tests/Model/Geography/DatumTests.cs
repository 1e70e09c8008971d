using ExhibitSite.Model.Geography;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Model.Geography;

public sealed class DatumTests
{
    private const double Centimetre = 0.01;

    // Anywhere in the rectangle of the public formula, but not so near its edge that the shift leaves it.
    private static Arbitrary<GeoPoint> Points => Arb.From(
        from latitude in Gen.Choose(100_000, 5_570_000)
        from longitude in Gen.Choose(7_220_000, 13_770_000)
        select new GeoPoint(latitude / 100_000.0, longitude / 100_000.0));

    // The pairs that the free implementations of the formula test themselves by (googollee/eviltransform and its ports).
    [Theory]
    [InlineData(31.1774276, 121.5272106, 31.17530398364597, 121.531541859215)]
    [InlineData(22.543847, 113.912316, 22.540796131694766, 113.9171764808363)]
    [InlineData(39.911954, 116.377817, 39.91334545536069, 116.38404722455657)]
    public void Known_points_are_shifted_to_where_others_put_them(double latitude, double longitude, double shiftedLatitude, double shiftedLongitude)
    {
        var (north, east) = Gcj02.FromWgs84(new GeoPoint(latitude, longitude));
        // They differ by their ellipsoid: at most a metre.
        Assert.InRange(new GeoPoint(north, east).MetresTo(new GeoPoint(shiftedLatitude, shiftedLongitude)), 0, 1);
        Assert.InRange(Gcj02.ToWgs84(shiftedLatitude, shiftedLongitude).MetresTo(new GeoPoint(latitude, longitude)), 0, 1);
    }

    [Fact]
    public void There_and_back_is_less_than_a_centimetre() =>
        Prop.ForAll(Points, point => Gcj02.FromWgs84(point) is var (latitude, longitude) && Gcj02.ToWgs84(latitude, longitude).MetresTo(point) < Centimetre)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Web_maps_lie_a_hundred_to_eight_hundred_metres_off_in_the_country() =>
        Prop.ForAll(Arb.From(from latitude in Gen.Choose(20_000, 45_000) from longitude in Gen.Choose(80_000, 125_000) select new GeoPoint(latitude / 1000.0, longitude / 1000.0)),
            point => Gcj02.FromWgs84(point) is var (latitude, longitude) && new GeoPoint(latitude, longitude).MetresTo(point) is > 20 and < 1000).QuickCheckThrowOnFailure();

    [Fact]
    public void Outside_China_nothing_is_shifted() => Assert.Equal((39.7392, -104.9903), Gcj02.FromWgs84(new GeoPoint(39.7392, -104.9903)));

    [Fact]
    public void The_national_system_is_taken_as_equal_and_the_web_maps_one_is_not()
    {
        Assert.Equal(new GeoPoint(35.5, 112.4), Datum.ToWgs84(35.5, 112.4, Datum.Cgcs2000));
        Assert.InRange(Datum.ToWgs84(35.5, 112.4, Datum.Gcj02).MetresTo(new GeoPoint(35.5, 112.4)), 100, 800);
    }
}
