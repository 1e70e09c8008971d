using System.Globalization;

namespace ExhibitSite.Benchmarks.Measuring;

/// <summary>The middle of some measurements, and how far they lie apart.</summary>
/// <param name="Median">The middle one; the mean of the two middle ones of an even number.</param>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
internal sealed record Spread(double Median, double Least, double Most)
{
    /// <summary>Of some values; null when one of them could not be measured.</summary>
    public static Spread? Of(IEnumerable<double?> values)
    {
        var all = values.ToList();
        if (all.Count == 0 || all.Contains(null)) return null;
        var sorted = all.Select(v => v!.Value).Order().ToList();
        return new Spread((sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2, sorted[0], sorted[^1]);
    }

    /// <summary>Of the quotients of measurements taken in the same round.</summary>
    public static Spread? OfRatios(IEnumerable<double?> ours, IEnumerable<double?> theirs) => Of(ours.Zip(theirs, (a, b) => a / b));

    /// <summary>Such as <c>0.35 (0.31–0.38)</c>.</summary>
    public string Say(string format) =>
        $"{Text(Median, format)} ({Text(Least, format)}–{Text(Most, format)})";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
