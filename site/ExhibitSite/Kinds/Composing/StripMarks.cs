using System.Collections.Immutable;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Layout;

namespace ExhibitSite.Kinds.Composing;

/// <summary>
/// A lane with a mark for each event: a point for a day, a bar for what lasted, a hatched bar for a span in which it happened once, an
/// arrow where a date is open or runs on beyond the strip.
/// </summary>
internal static class StripMarks
{
    private const double RowHeight = 25;
    private const double Padding = 8;
    private const double Radius = 5;
    private const double LeastBar = 9;
    private const double LabelSize = 13.5;
    private const double LongestLabel = 200;
    private const double Beside = 11;

    public static (ImmutableArray<Drawn> Marks, double Height) Of(ImmutableArray<Record> lane, double top, TimeAxis axis, PageContext page)
    {
        var placed = lane.Select(r => Placed.Of(r, axis)).ToImmutableArray();
        var rows = Rows.Pack([.. placed.Select(p => (p.Left, p.Right))]);
        var marks = placed.Select((p, i) => (Drawn)new LinkMark(page.To(p.Record.Id), NameOf(p.Record, page), p.Draw(top + Padding + ((rows[i] + 0.5) * RowHeight), page)));
        return ([.. marks], (rows.Max() + 1) * RowHeight + (2 * Padding));
    }

    private static string NameOf(Record record, PageContext page) =>
        string.Join(page.Words.ListSeparator, new[] { page.DateOf(record)?.Both, page.DateOf(record)?.Remark, record.ShownTitle, MarkOf(record, page)?.Meaning }.OfType<string>());

    private static Components.Parts.CertaintyText? MarkOf(Record record, PageContext page) => page.Mark((record as Event)?.Certainty ?? (record as Item)?.Certainty);

    /// <summary>An event on the axis: its ends, and where its label stands.</summary>
    private sealed record Placed(Record Record, double From, double To, double LabelX, string LabelAnchor, string Label, double Left, double Right)
    {
        // A name that stands over its bar lifts itself, and the bar sinks.
        private bool IsUnderName => LabelX > From && LabelX < To;

        private HistoricalDate Date => Record.Date!;

        private bool IsOpen => Date.Earliest is null || Date.Latest is null;

        // A lunar month or year has two ends, yet what is dated by it happened once within.
        private bool IsSpan => Date is { Last: not null, NominalYear: null } && Date.Precision != DatePrecision.Set;

        public static Placed Of(Record record, TimeAxis axis)
        {
            var date = record.Date!;
            var from = date.Earliest is { } first ? axis.Of(TimeStrip.YearOf(first)) : axis.Stretches[0].Left;
            var to = date.Latest is { } last ? axis.Of(TimeStrip.YearOf(last.AddDays(1))) : axis.Stretches[^1].Right;
            if (to - from < LeastBar) from = to = (from + to) / 2;
            var label = TextWidth.Cut(record.Title, LabelSize, LongestLabel);
            var width = TextWidth.Of(label, LabelSize);
            var isBar = to > from;
            if (isBar && to - from > width + 12) return new Placed(record, from, to, from + 6, "start", label, from - 4, to + 6);
            if (to + Beside + width <= TimeStrip.Width - 8) return new Placed(record, from, to, to + Beside, "start", label, from - 9, to + Beside + width + 8);
            return new Placed(record, from, to, from - Beside, "end", label, from - Beside - width - 6, to + 9);
        }

        public ImmutableArray<Drawn> Draw(double y, PageContext page)
        {
            var doubt = MarkOf(Record, page)?.Key is "disputed" or "doubtful" ? MarkOf(Record, page)?.Key : page.DateOf(Record)?.Doubt is "approximate" or "uncertain" ? "approximate" : null;
            var line = IsUnderName ? y + 7 : y;
            var marks = ImmutableArray.CreateBuilder<Drawn>();
            if (To <= From) marks.Add(new DotMark("strip-point", From, y, Radius) { Doubt = doubt });
            else if (IsSpan || IsOpen) marks.Add(new BoxMark("strip-bar", From, line - 4, To - From, 8) { Doubt = doubt });
            else marks.Add(new LineMark("strip-range", new SvgPath().MoveTo(From, line).LineTo(To, line).ToString()) { Doubt = doubt });
            if (Date.Latest is null) marks.Add(new LineMark("strip-open", new SvgPath().MoveTo(To - 7, line - 6).LineTo(To, line).LineTo(To - 7, line + 6).ToString()));
            if (Date.Earliest is null) marks.Add(new LineMark("strip-open", new SvgPath().MoveTo(From + 7, line - 6).LineTo(From, line).LineTo(From + 7, line + 6).ToString()));
            if (To > From && doubt is not null) marks.Add(new DotMark("strip-point", LabelAnchor == "end" ? From : To, line, Radius - 1) { Doubt = doubt });
            marks.Add(new TextMark("strip-label", LabelX, IsUnderName ? y + 0.5 : y + 4.5, Label, LabelAnchor));
            return marks.ToImmutable();
        }
    }
}
