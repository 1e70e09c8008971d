using ExhibitSite.Model.Layout;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Model.Layout;

public sealed class TimeAxisTests
{
    private static Arbitrary<int[]> Years => Arb.From(Gen.NonEmptyListOf(Gen.Choose(-800, 2100)).Select(years => years.ToArray()));

    [Fact]
    public void Later_is_never_further_left_and_nothing_leaves_the_axis() => Prop.ForAll(Years, years =>
    {
        var axis = TimeAxis.Of(years, 10, 100, 1000);
        var at = years.Order().Select(y => axis.Of(y)).ToArray();
        return at.Zip(at.Skip(1)).All(p => p.First <= p.Second) && at.All(x => x is >= 99.999 and <= 1000.001);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_stretches_have_one_scale_and_fill_the_room() => Prop.ForAll(Years, years =>
    {
        var axis = TimeAxis.Of(years, 10, 100, 1000);
        var scales = axis.Stretches.Select(s => (s.Right - s.Left) / s.Years).ToArray();
        return scales.All(s => Math.Abs(s - scales[0]) < 1e-9) && Math.Abs(axis.Stretches[^1].Right - 1000) < 1e-6;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Empty_centuries_are_cut_out_and_two_empty_decades_are_not()
    {
        var axis = TimeAxis.Of([1429, 1632, 1661, 1712, 1937], 10, 0, 1000);
        Assert.Equal([(1420, 1429), (1630, 1669), (1710, 1719), (1930, 1939)], axis.Stretches.Select(s => (s.First, s.Last)));
    }

    [Fact]
    public void Rows_never_touch_and_are_as_few_as_can_be() => Prop.ForAll(
        Arb.From(Gen.NonEmptyListOf(from start in Gen.Choose(0, 500) from length in Gen.Choose(1, 120) select ((double)start, (double)(start + length)))), all =>
        {
            var rows = Rows.Pack([.. all]);
            var apart = Enumerable.Range(0, all.Count).All(i => Enumerable.Range(0, i).All(j => rows[i] != rows[j] || all[i].Item1 >= all[j].Item2 || all[j].Item1 >= all[i].Item2));
            // At some moment as many are going on as there are rows.
            var deepest = all.Max(a => all.Count(b => b.Item1 <= a.Item1 && a.Item1 < b.Item2));
            return apart && rows.Max() + 1 == deepest;
        }).QuickCheckThrowOnFailure();
}
