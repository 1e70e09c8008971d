using System.Collections.Immutable;
using ExhibitSite.Model.Layout;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Model.Layout;

public sealed class LabelPlacementTests
{
    private static readonly Box Room = new(0, 0, 700, 500);

    private static Arbitrary<ImmutableArray<LabelledPoint>> Crowds => Arb.From(
        from count in Gen.Choose(1, 40)
        from spread in Gen.Elements(10, 80, 480)
        from points in (from x in Gen.Choose(0, spread) from y in Gen.Choose(0, spread) from length in Gen.Choose(2, 9) select new LabelledPoint(110 + x, 10 + y, length * 15, 18)).ListOf(count)
        select points.ToImmutableArray());

    [Fact]
    public void No_name_covers_a_name_a_point_or_the_edge() => Prop.ForAll(Crowds, points =>
    {
        var placed = LabelPlacement.Place(points, Room, []);
        var boxes = placed.Select(p => p.Box).OfType<Box>().ToArray();
        return placed.Length == points.Length
            && boxes.All(Room.Holds)
            && !boxes.Where((box, i) => boxes.Skip(i + 1).Any(box.Overlaps)).Any()
            && !boxes.Any(box => points.Any(p => box.Overlaps(Box.Around(p.X, p.Y, 5))));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void No_leader_runs_through_a_name() => Prop.ForAll(Crowds, points =>
    {
        var placed = LabelPlacement.Place(points, Room, []);
        return !placed.Where(p => p.Leader is not null).Any(l => placed.Any(o => o != l && o.Box is { } box && box.IsCrossedBy(l.Leader!.Value.From, l.Leader.Value.To)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_lone_point_has_its_name_to_the_right_and_needs_no_leader()
    {
        var placed = LabelPlacement.Place([new LabelledPoint(100, 100, 60, 18)], Room, []);
        Assert.True(placed[0].Box!.Value.Left > 100);
        Assert.Null(placed[0].Leader);
    }

    [Fact]
    public void Four_places_at_one_point_all_have_their_names()
    {
        var placed = LabelPlacement.Place([.. Enumerable.Repeat(new LabelledPoint(300, 250, 75, 18), 4)], Room, []);
        Assert.All(placed, p => Assert.NotNull(p.Box));
        Assert.Equal(4, placed.Select(p => p.Box).Distinct().Count());
    }

    [Fact]
    public void Where_there_is_no_room_a_name_goes_to_the_key_instead_of_over_another()
    {
        var placed = LabelPlacement.Place([.. Enumerable.Repeat(new LabelledPoint(50, 20, 80, 18), 12)], new Box(0, 0, 100, 40), []);
        Assert.Contains(placed, p => p.Box is null);
    }
}
