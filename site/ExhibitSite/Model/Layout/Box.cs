namespace ExhibitSite.Model.Layout;

/// <summary>A rectangle of a drawing; y grows downwards.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>A rectangle around a point.</summary>
    public static Box Around(double x, double y, double reach) => new(x - reach, y - reach, x + reach, y + reach);

    /// <summary>True when the two share an area.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>True when the other lies wholly within.</summary>
    public bool Holds(Box other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;

    /// <summary>True when a line between two points runs through it (Liang and Barsky's clipping).</summary>
    public bool IsCrossedBy((double X, double Y) from, (double X, double Y) to)
    {
        var (start, end) = (0.0, 1.0);
        foreach (var (step, room) in new[] { (from.X - to.X, from.X - Left), (to.X - from.X, Right - from.X), (from.Y - to.Y, from.Y - Top), (to.Y - from.Y, Bottom - from.Y) })
        {
            if (step == 0 && room < 0) return false;
            if (step == 0) continue;
            var at = room / step;
            if (step < 0) start = Math.Max(start, at);
            else end = Math.Min(end, at);
        }
        return start < end;
    }
}
