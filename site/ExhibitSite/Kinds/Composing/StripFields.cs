using System.Collections.Immutable;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Layout;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A lane with too many events for a mark each: a field for each step of years, the darker the more.</summary>
internal static class StripFields
{
    private const double Height = 34;
    private const double Inset = 4;
    private const int Shades = 4;

    public static (ImmutableArray<Drawn> Marks, double Height) Of(ImmutableArray<Record> lane, string name, int most, double top, TimeAxis axis, StripRequest request, PageContext page)
    {
        var fields = Fields(lane, request.Step).OrderBy(g => g.Key);
        var marks = fields.Select(field =>
        {
            var (from, to) = (axis.Of(field.Key), axis.Of(field.Key + request.Step - 0.0001));
            var shade = ((field.Count() * Shades) + most - 1) / most;
            var years = request.Step == 1 ? DateWording.Year(field.Key, page.Words) : request.Step == 100 ? DateWording.Century(field.Key, page.Words) : DateWording.Decade(field.Key, page.Words);
            return (Drawn)new LinkMark(request.AddressOf(field.First(), request.Step), Words.Fill(page.Words.FieldOfStrip, years, name, field.Count()), [
                new BoxMark("strip-cell", from + 1, top + Inset, to - from - 2, Height - (2 * Inset)) { Doubt = $"{shade}" },
                new TextMark("strip-count", (from + to) / 2, top + (Height / 2) + 4.5, $"{field.Count()}", "middle") { Doubt = $"{shade}" },
            ]);
        });
        return ([.. marks], Height);
    }

    /// <summary>The most records that a field of any lane has.</summary>
    public static int Most(IEnumerable<IEnumerable<Record>> lanes, int step) => lanes.Max(lane => Fields(lane, step).Max(f => f.Count()));

    private static IEnumerable<IGrouping<int, Record>> Fields(IEnumerable<Record> lane, int step) => lane.GroupBy(r => (int)Math.Floor((double)FirstYear(r) / step) * step);

    private static int FirstYear(Record record) => record.Date!.FirstYear ?? record.Date.LastYear ?? 0;
}
