using System.Collections.Immutable;

namespace ExhibitSite.Model.Layout;

/// <summary>A point of a drawing with the size of its name.</summary>
public readonly record struct LabelledPoint(double X, double Y, double Width, double Height);

/// <summary>Where a name stands.</summary>
/// <param name="Box">Its rectangle; null when there is room nowhere near: the point then bears a number, and the name stands in a list.</param>
/// <param name="Leader">The line from the point to a name that stands away from it; null for none.</param>
public sealed record PlacedLabel(Box? Box, ((double X, double Y) From, (double X, double Y) To)? Leader);

/// <summary>
/// Names beside points so that no name covers a name or a point: first right of the point, then around it, then further out on a leader
/// line. Crowded points choose first; the outcome depends on nothing but the points.
/// </summary>
public static class LabelPlacement
{
    private const double PointReach = 7;
    private const double Gap = 5;
    private const double RingStep = 17;
    private const int Rings = 9;
    private const int Directions = 16;
    private const double Crowd = 90;

    /// <summary>A place for each name, in the order of the points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="room">The rectangle that names keep to.</param>
    /// <param name="taken">Rectangles that are no name's, such as a scale bar.</param>
    public static ImmutableArray<PlacedLabel> Place(ImmutableArray<LabelledPoint> points, Box room, ImmutableArray<Box> taken)
    {
        var placed = new PlacedLabel[points.Length];
        var boxes = taken.ToList();
        var leaders = new List<((double X, double Y) From, (double X, double Y) To)>();
        foreach (var i in Enumerable.Range(0, points.Length).OrderByDescending(i => Neighbours(points, i)).ThenBy(i => i))
        {
            placed[i] = Choices(points[i]).FirstOrDefault(c => Fits(c, i)) ?? new PlacedLabel(null, null);
            if (placed[i].Box is { } box) boxes.Add(box);
            if (placed[i].Leader is { } leader) leaders.Add(leader);
        }
        return [.. placed];

        bool Fits(PlacedLabel choice, int own)
        {
            var box = choice.Box!.Value;
            if (!room.Holds(box) || boxes.Exists(box.Overlaps) || leaders.Exists(l => box.IsCrossedBy(l.From, l.To))) return false;
            for (var i = 0; i < points.Length; i++)
                if (box.Overlaps(Box.Around(points[i].X, points[i].Y, i == own ? PointReach - 1 : PointReach))) return false;
            return choice.Leader is not { } leader || !boxes.Exists(b => b.IsCrossedBy(leader.From, leader.To));
        }
    }

    private static int Neighbours(ImmutableArray<LabelledPoint> points, int own) =>
        points.Count(p => Math.Abs(p.X - points[own].X) < Crowd && Math.Abs(p.Y - points[own].Y) < Crowd / 2);

    private static IEnumerable<PlacedLabel> Choices(LabelledPoint point)
    {
        var (near, half) = (PointReach + Gap - 1, point.Height / 2);
        yield return Beside(point, point.X + near, point.Y - half);
        yield return Beside(point, point.X - near - point.Width, point.Y - half);
        foreach (var top in new[] { point.Y - near - point.Height, point.Y + near - 2 })
            // The corners leave a way straight up and down for the leaders of others at the same point.
            foreach (var left in new[] { point.X + 2, point.X - 2 - point.Width, point.X - (point.Width / 2) })
                yield return Beside(point, left, top);
        for (var ring = 1; ring <= Rings; ring++)
            for (var turn = 0; turn < Directions; turn++)
            {
                // From the right, then alternately up and down, so that names stay level with their points when they can.
                var angle = (turn % 2 == 0 ? 1 : -1) * ((turn + 1) / 2) * 2 * Math.PI / Directions;
                var reach = near + (ring * RingStep);
                var (x, y) = (point.X + (reach * Math.Cos(angle)), point.Y - (reach * Math.Sin(angle)));
                var left = Math.Cos(angle) < -0.01 ? x - point.Width : Math.Cos(angle) > 0.01 ? x : x - (point.Width / 2);
                var box = new Box(left, y - half, left + point.Width, y + half);
                yield return new PlacedLabel(box, ((point.X, point.Y), (Math.Clamp(point.X, box.Left - 1, box.Right + 1), Math.Clamp(point.Y, box.Top, box.Bottom) + (Math.Clamp(point.Y, box.Top, box.Bottom) < point.Y ? 1 : -1))));
            }
    }

    private static PlacedLabel Beside(LabelledPoint point, double left, double top) => new(new Box(left, top, left + point.Width, top + point.Height), null);
}
