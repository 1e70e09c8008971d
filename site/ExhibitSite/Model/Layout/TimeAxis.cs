using System.Collections.Immutable;

namespace ExhibitSite.Model.Layout;

/// <summary>A stretch of years that an axis shows without a break.</summary>
/// <param name="First">Its first year.</param>
/// <param name="Last">Its last year.</param>
/// <param name="Left">Where it begins on the drawing.</param>
/// <param name="Right">Where it ends.</param>
public sealed record AxisStretch(int First, int Last, double Left, double Right)
{
    /// <summary>The years it has.</summary>
    public int Years => Last - First + 1;
}

/// <summary>
/// Years along a line. Long stretches in which nothing happened are cut out and marked, so that what did happen has room; within a stretch
/// the line is true to scale, and all stretches have one scale.
/// </summary>
public sealed class TimeAxis
{
    /// <summary>The width of a mark where years were cut out.</summary>
    public const double GapWidth = 46;

    // Marks of gaps take no more than this share of the line; beyond that the shortest gaps are drawn out.
    private const double MostGaps = 0.4;

    private TimeAxis(ImmutableArray<AxisStretch> stretches) => Stretches = stretches;

    /// <summary>The stretches, in order.</summary>
    public ImmutableArray<AxisStretch> Stretches { get; }

    /// <summary>Years to one unit of the drawing.</summary>
    public double UnitsPerYear => (Stretches[0].Right - Stretches[0].Left) / Stretches[0].Years;

    /// <summary>An axis for some years.</summary>
    /// <param name="years">The years in which something happened; not empty.</param>
    /// <param name="step">Years are shown in whole steps of so many: 10 shows decades.</param>
    /// <param name="left">Where the axis begins.</param>
    /// <param name="right">Where it ends.</param>
    public static TimeAxis Of(IEnumerable<int> years, int step, double left, double right)
    {
        var steps = years.Select(y => (int)Math.Floor((double)y / step)).Distinct().Order().ToArray();
        var runs = new List<(int First, int Last)>();
        foreach (var at in steps)
        {
            // One or two empty steps are no gap worth a mark.
            if (runs.Count > 0 && at - runs[^1].Last <= 3) runs[^1] = (runs[^1].First, at);
            else runs.Add((at, at));
        }
        while ((runs.Count - 1) * GapWidth > (right - left) * MostGaps)
        {
            var shortest = Enumerable.Range(0, runs.Count - 1).MinBy(i => runs[i + 1].First - runs[i].Last);
            runs[shortest] = (runs[shortest].First, runs[shortest + 1].Last);
            runs.RemoveAt(shortest + 1);
        }
        var shown = runs.Sum(r => r.Last - r.First + 1);
        var unit = (right - left - (GapWidth * (runs.Count - 1))) / shown;
        var stretches = ImmutableArray.CreateBuilder<AxisStretch>();
        var x = left;
        foreach (var (first, last) in runs)
        {
            var width = (last - first + 1) * unit;
            stretches.Add(new AxisStretch(first * step, (last * step) + step - 1, x, x + width));
            x += width + GapWidth;
        }
        return new TimeAxis(stretches.ToImmutable());
    }

    /// <summary>Where a moment lies: 1710.5 is the middle of 1710. What was cut out lies in the middle of its mark; beyond the ends, at the end.</summary>
    public double Of(double year)
    {
        foreach (var stretch in Stretches)
        {
            if (year < stretch.First) return stretch == Stretches[0] ? stretch.Left : stretch.Left - (GapWidth / 2);
            if (year <= stretch.Last + 1) return stretch.Left + ((year - stretch.First) / stretch.Years * (stretch.Right - stretch.Left));
        }
        return Stretches[^1].Right;
    }
}
