using System.Collections.Immutable;

namespace ExhibitSite.Model.Layout;

/// <summary>Stretches laid into as few rows as need be, without touching.</summary>
public static class Rows
{
    /// <summary>The row of each stretch, from 0: the first row that is free where it begins. In order of beginnings this needs the fewest rows.</summary>
    /// <param name="stretches">In any order; the answer is in the same.</param>
    public static ImmutableArray<int> Pack(ImmutableArray<(double From, double To)> stretches)
    {
        var rows = new int[stretches.Length];
        var ends = new List<double>();
        foreach (var i in Enumerable.Range(0, stretches.Length).OrderBy(i => stretches[i].From).ThenBy(i => i))
        {
            var row = ends.FindIndex(end => end <= stretches[i].From);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }
            ends[row] = stretches[i].To;
            rows[i] = row;
        }
        return [.. rows];
    }
}
