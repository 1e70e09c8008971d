using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Events;

/// <summary>Composes the chronology and the pages of decades and centuries. Everything is in the order of <see cref="Chronology.Compare"/>.</summary>
internal static class ChronologyComposer
{
    private const string Undated = "undated";

    /// <summary>The chronology, then each decade and century that holds an event or an item.</summary>
    public static IEnumerable<ListPage> Pages(ICatalogue catalogue)
    {
        var dated = Dated(catalogue);
        yield return new ListPage(SitePath.Page("events"), page => Compose(dated, page));
        foreach (var periods in new[] { PeriodsOf(dated, YearPeriod.DecadeOf), PeriodsOf(dated, YearPeriod.CenturyOf) })
            for (var i = 0; i < periods.Length; i++)
            {
                var (at, parts) = (i, new ListParts(Listed(dated, periods[i]), periods[i].Path));
                yield return new ListPage(periods[i].Path, page => ComposePeriod(dated, periods, at, parts, 1, page));
                foreach (var further in parts.Further((number, page) => ComposePeriod(dated, periods, at, parts, number, page))) yield return further;
            }
    }

    /// <summary>Events by the decade of their first year; a lunar year counts once, by its nominal year (rule 8 of the dates).</summary>
    private static PageContent Compose(ImmutableArray<Record> dated, PageContext page)
    {
        var words = page.Words;
        var decades = page.Catalogue.EventsInTime.GroupBy(e => e.Date?.FirstYear is { } year ? (YearPeriod?)YearPeriod.Decade(year) : null)
            .OrderBy(g => g.Key?.FirstYear ?? int.MaxValue)
            .Select(g => DecadeOf(g.Key, [.. g], page)).ToImmutableArray();
        var centuries = PeriodsOf(dated, YearPeriod.CenturyOf).Select(c => LinkTo(c, page));
        var view = new ChronologyView(new Heading(words.Index, words.Chronology, null, null, null, null), Strip(page), DataOf(page), [.. centuries], Jumps(dated, decades, page), decades);
        return PageContent.Of<ChronologyPage, ChronologyView>("chronology", words.Chronology, view) with { Area = "events" };
    }

    // All events: an event each, or a field a decade that leads to the decade's page.
    private static StripView? Strip(PageContext page) => TimeStrip.Of(
        new StripRequest(
            [.. page.Catalogue.EventsInTime], "strip", Words.Fill(page.Words.StripOf, page.Words.Chronology), 10,
            (first, years) => page.To(((years < 100 ? YearPeriod.DecadeOf(first.Date) : null) ?? YearPeriod.CenturyOf(first.Date))!.Value.Path)), page);

    private static Link? DataOf(PageContext page) =>
        page.Catalogue.EventsInTime.Any(e => e.Date?.Earliest is not null) ? new Link(page.To(SitePaths.Timeline), page.Words.TimelineData) : null;

    private static StripView? Strip(ListParts parts, ImmutableArray<Record> dated, YearPeriod period, PageContext page)
    {
        // A century shows all its records, also those that its decades list.
        var records = period.IsCentury ? [.. Within(dated, period), .. dated.Where(r => period.IsReachedBy(r.Date))] : parts.All;
        var strip = new StripRequest(
            records, "strip", Words.Fill(page.Words.StripOf, period.NameIn(page.Words)), period.IsCentury ? 10 : 1,
            (first, _) => period.IsCentury && YearPeriod.DecadeOf(first.Date) is { } decade && decade.FirstYear >= period.FirstYear
                ? page.To(decade.Path)
                : page.To(period.Path.Numbered((parts.All.IndexOf(first) / ListParts.Longest) + 1)) + "#" + YearAnchor(first, period))
        {
            Window = (period.FirstYear, period.LastYear),
        };
        return TimeStrip.Of(strip, page);
    }

    private static string ListOf(Record record, YearPeriod period) => period.IsReachedBy(record.Date) ? "before" : record is Event ? "events" : "items";

    private static string YearAnchor(Record record, YearPeriod period) => $"{ListOf(record, period)}-{record.Date!.FirstYear}";

    private static DecadeView DecadeOf(YearPeriod? decade, ImmutableArray<Event> events, PageContext page)
    {
        var entries = events.Select(e => Chronology.Entry(e, page)).ToImmutableArray();
        if (decade is not { } period) return new DecadeView(Undated, new Link(null, page.Words.Undated), entries);
        // An event that is dated by a century only has no page of a decade.
        var hasPage = events.Any(e => YearPeriod.DecadeOf(e.Date) == period);
        var name = period.NameIn(page.Words);
        return new DecadeView($"y{period.FirstYear}", hasPage ? LinkTo(period, page) : new Link(null, name), entries);
    }

    private static ImmutableArray<Link> Jumps(ImmutableArray<Record> dated, ImmutableArray<DecadeView> decades, PageContext page)
    {
        var withEvents = page.Catalogue.EventsInTime.Select(e => e.Date?.FirstYear).OfType<int>().Select(YearPeriod.Decade).ToHashSet();
        var jumps = withEvents.Union(PeriodsOf(dated, YearPeriod.DecadeOf)).OrderBy(p => p.FirstYear)
            .Select(p => new Link(withEvents.Contains(p) ? $"#y{p.FirstYear}" : page.To(p.Path), DateWording.Year(p.FirstYear, page.Words)));
        return [.. jumps, .. decades.Where(d => d.Page.Href is null && d.Anchor == Undated).Select(d => new Link("#" + d.Anchor, d.Page.Text))];
    }

    private static PageContent ComposePeriod(ImmutableArray<Record> dated, ImmutableArray<YearPeriod> periods, int at, ListParts parts, int number, PageContext page)
    {
        var (period, words) = (periods[at], page.Words);
        var title = period.NameIn(words);
        var years = DateWording.Year(period.FirstYear, words) + "—" + DateWording.Year(period.LastYear, words);
        var view = new PeriodView(
            new Heading(words.Chronology, title, null, null, years, null), number == 1 ? Strip(parts, dated, period, page) : null, period.IsCentury && number == 1 ? Decades(Within(dated, period), page) : [],
            Lists(parts, number, period, page), parts.Navigation(number, page),
            new Pager(
                words.Chronology, $"{at + 1} / {periods.Length}", page.Say(new("更早", "Earlier")), at > 0 ? LinkTo(periods[at - 1], page) : null,
                page.Say(new("更晚", "Later")), at < periods.Length - 1 ? LinkTo(periods[at + 1], page) : null));
        var crumbs = ImmutableArray.Create(new Link(page.To(SitePath.Page("events")), words.Chronology));
        return PageContent.Of<PeriodPage, PeriodView>("period", number == 1 ? title : $"{title} ({number} / {parts.Count})", view) with
        {
            Area = "events",
            Description = Words.Fill(words.ChronologyOf, title),
            Crumbs = period.IsCentury ? crumbs : crumbs.Add(LinkTo(YearPeriod.Century(period.FirstYear), page)),
        };
    }

    // Events, then items, then what began before, so that each page of a long list shows a stretch of that.
    private static ImmutableArray<Record> Listed(ImmutableArray<Record> dated, YearPeriod period)
    {
        var within = Within(dated, period);
        // A century that is too long for one page leaves to its decades what they list.
        if (period.IsCentury && within.Length > ListParts.Longest) within = [.. within.Where(r => YearPeriod.DecadeOf(r.Date) is null)];
        return [.. within.Where(r => r is Event), .. within.Where(r => r is Item), .. dated.Where(r => period.IsReachedBy(r.Date))];
    }

    private static ImmutableArray<Record> Within(ImmutableArray<Record> dated, YearPeriod period) =>
        [.. dated.Where(r => period == (period.IsCentury ? YearPeriod.CenturyOf(r.Date) : YearPeriod.DecadeOf(r.Date)))];

    private static ImmutableArray<PeriodList> Lists(ListParts parts, int number, YearPeriod period, PageContext page)
    {
        var firsts = parts.All.DistinctBy(r => YearAnchor(r, period), StringComparer.Ordinal).Select(r => r.Id).ToHashSet();
        var lists = new[] { ("events", page.Words.Events), ("items", page.Words.Archives), ("before", page.Words.StillGoingOn) }
            .Select(l => new PeriodList(l.Item1, l.Item2, [.. parts.Of(number).Where(r => ListOf(r, period) == l.Item1)
                .Select(r => Chronology.Entry(r, page) with { Anchor = firsts.Contains(r.Id) ? YearAnchor(r, period) : null })]));
        return [.. lists.Where(l => !l.Entries.IsEmpty)];
    }

    private static ImmutableArray<PeriodPart> Decades(ImmutableArray<Record> within, PageContext page) =>
    [
        .. within.GroupBy(r => YearPeriod.DecadeOf(r.Date)).Where(g => g.Key is not null).OrderBy(g => g.Key!.Value.FirstYear)
            .Select(g => new PeriodPart(LinkTo(g.Key!.Value, page), Words.Fill(page.Words.EventsAndItems, g.Count(r => r is Event), g.Count(r => r is Item)))),
    ];

    private static ImmutableArray<Record> Dated(ICatalogue catalogue) =>
        [.. Chronology.InOrder(catalogue.EventsInTime.Where(e => e.Date is not null).Concat<Record>(catalogue.All<Item>().Where(i => i.Date is not null)))];

    private static ImmutableArray<YearPeriod> PeriodsOf(ImmutableArray<Record> dated, Func<Model.Dates.HistoricalDate?, YearPeriod?> periodOf) =>
        [.. dated.Select(r => periodOf(r.Date)).OfType<YearPeriod>().Distinct().OrderBy(p => p.FirstYear)];

    private static Link LinkTo(YearPeriod period, PageContext page) => new(page.To(period.Path), period.NameIn(page.Words));
}
