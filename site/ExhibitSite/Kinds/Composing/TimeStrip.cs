using System.Collections.Immutable;
using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Layout;

namespace ExhibitSite.Kinds.Composing;

/// <summary>What a strip is to show.</summary>
/// <param name="Records">Dated events and items, in the order of their days.</param>
/// <param name="Anchor">Id of the drawing's title.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Step">The years of a field when there are too many events for a mark each: 10 shows decades.</param>
/// <param name="AddressOf">Where a field leads, by its first record and its years.</param>
public sealed record StripRequest(ImmutableArray<Record> Records, string Anchor, string Title, int Step, Func<Record, int, string?> AddressOf)
{
    /// <summary>The first and last year shown; null to show the years that have records, and cut out the rest.</summary>
    public (int First, int Last)? Window { get; init; }
}

/// <summary>
/// A chronology along the years, laid out at build time: a lane for each theme, a mark for each event with its name and its reserve, or,
/// where there are too many, a field for each step of years with their number.
/// </summary>
public static class TimeStrip
{
    /// <summary>The most events that have a mark each.</summary>
    public const int MostMarks = 60;

    internal const int Width = 1120;
    internal const double Gutter = 92;
    private const double AxisHeight = 46;
    private const double Foot = 10;
    private const double LeastField = 18;
    private const int LongestEra = 3;

    private static readonly int[] TickSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

    /// <summary>The strip; null when nothing can be placed in time.</summary>
    public static StripView? Of(StripRequest request, PageContext page)
    {
        var placed = request.Records.Where(r => r.Date is { } d && (d.FirstYear ?? d.LastYear) is not null).ToImmutableArray();
        if (placed.IsEmpty) return null;
        var hasCounts = placed.Length > MostMarks;
        var axis = AxisOf(request, placed, hasCounts);
        // A thousand years of decades would be too narrow to press: centuries then.
        if (hasCounts && request.Step * axis.UnitsPerYear < LeastField && request.Step < 100)
        {
            request = request with { Step = 100 };
            axis = AxisOf(request, placed, hasCounts);
        }
        var lanes = placed.GroupBy(r => LaneOf(r, page)).OrderBy(g => Event.Types.IndexOf((g.First() as Event)?.Type ?? "") is >= 0 and var i ? i : int.MaxValue).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        var most = hasCounts ? StripFields.Most(lanes, request.Step) : 0;
        var (marks, top) = (ImmutableArray.CreateBuilder<Drawn>(), AxisHeight);
        var ground = ImmutableArray.CreateBuilder<Drawn>();
        foreach (var lane in lanes)
        {
            var (drawn, height) = hasCounts ? StripFields.Of([.. lane], lane.Key, most, top, axis, request, page) : StripMarks.Of([.. lane], top, axis, page);
            ground.Add(new BoxMark("strip-lane", 0.5, top, Width - 1, height));
            ground.Add(new TextMark("strip-lane-name", 14, top + (height / 2) + 5, TextWidth.Cut(lane.Key, 15, Gutter - 20)));
            marks.AddRange(drawn);
            top += height;
        }
        var whole = (int)Math.Ceiling(top + Foot);
        var drawing = new DrawingView(
            request.Anchor, "strip", request.Title, Width, whole, [new GroundMark("strip-ground", [.. Axis(axis, top, page), .. ground]), .. marks], page.To(BrowserAssets.PathOf("drawing.js")));
        var left = request.Records.Length - placed.Length;
        return new StripView(drawing, hasCounts, left > 0 ? Words.Fill(page.Words.StripLeavesOut, left) : null);
    }

    private static TimeAxis AxisOf(StripRequest request, ImmutableArray<Record> placed, bool hasCounts) =>
        TimeAxis.Of(YearsOf(request, placed), request.Window is null || hasCounts ? request.Step : 1, Gutter, Width - 16);

    /// <summary>The theme of an event; the word for archives for an item.</summary>
    internal static string LaneOf(Record record, PageContext page) => record is Event happened ? happened.Type is { } type ? page.Value(type) : page.Words.OtherEvents : page.Words.Archives;

    private static IEnumerable<int> YearsOf(StripRequest request, ImmutableArray<Record> placed) => request.Window is var (first, last)
        ? Enumerable.Range(first, last - first + 1)
        : placed.SelectMany(r => new[] { r.Date!.FirstYear, r.Date.Last is null ? null : r.Date.LastYear }).OfType<int>();

    private static IEnumerable<Drawn> Axis(TimeAxis axis, double bottom, PageContext page)
    {
        var ticks = new SvgPath();
        var labels = new List<Drawn>();
        var step = TickSteps.First(s => s * axis.UnitsPerYear >= 52 || s == TickSteps[^1]);
        foreach (var stretch in axis.Stretches)
        {
            for (var year = (int)Math.Ceiling((double)stretch.First / step) * step; year <= stretch.Last; year += step)
            {
                ticks.MoveTo(axis.Of(year), AxisHeight - 8).LineTo(axis.Of(year), bottom);
                labels.Add(new TextMark("strip-year", axis.Of(year) + 3, AxisHeight - 8, DateWording.Year(year, page.Words)));
            }
            labels.AddRange(ErasOf(stretch, axis, page));
        }
        yield return new LineMark("strip-tick", ticks.ToString());
        foreach (var (before, after) in axis.Stretches.Zip(axis.Stretches.Skip(1)))
        {
            labels.Add(new BoxMark("strip-gap", before.Right + 3, AxisHeight - 20, TimeAxis.GapWidth - 6, bottom - AxisHeight + 20));
            labels.Add(new TextMark("strip-gap-label", before.Right + (TimeAxis.GapWidth / 2), AxisHeight - 6, Words.Fill(page.Words.YearsCut, after.First - before.Last - 1), "middle"));
        }
        foreach (var label in labels) yield return label;
    }

    // The names of eras stand over their years where there is room for them.
    private static IEnumerable<Drawn> ErasOf(AxisStretch stretch, TimeAxis axis, PageContext page)
    {
        if (Day.Of(stretch.First, 1, 1) is not { } first || Day.Of(stretch.Last, 12, 31) is not { } last) yield break;
        foreach (var era in ReignYears.Between(first, last))
        {
            var (from, to) = (Math.Max(stretch.Left, axis.Of(YearOf(era.First))), Math.Min(stretch.Right, axis.Of(YearOf(era.Last))));
            var name = page.Say(new(era.Name, EnglishReigns.NameOf(era.Name)));
            if (to - from >= TextWidth.Of(name, 13) + 4 && era.Name.Length <= LongestEra) yield return new TextMark("strip-year", from + 3, 15, name);
        }
    }

    /// <summary>A day as a part of its year: the first of July 1710 is about 1710.5.</summary>
    internal static double YearOf(Day day) =>
        day.Year + ((day.JulianDayNumber - (Day.Of(day.Year, 1, 1)?.JulianDayNumber ?? day.JulianDayNumber)) / 366.0);
}
