using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;

namespace ExhibitSite.Kinds.Events;

/// <summary>The page of an event.</summary>
public sealed record EventView(Heading Heading, ProseText Text, TableView? DateValues, ImmutableArray<Fact> Facts, Surroundings Around, Pager Pager);

/// <summary>All events by decade.</summary>
public sealed record ChronologyView(Heading Heading, ImmutableArray<DecadeView> Decades);

/// <summary>The events of ten years.</summary>
public sealed record DecadeView(string Anchor, string Short, string Name, ImmutableArray<TimelineEntry> Entries);

/// <summary>Composes the pages of events and the chronology.</summary>
internal static class EventComposer
{
    public static PageContent Compose(Event happened, PageContext page)
    {
        var kind = page.Catalogue.KindOf(happened.Id);
        var view = new EventView(
            PlainComposer.HeadingOf(kind, happened, page, happened.Type ?? page.Say(kind.Label)), page.Prose(happened.Head.Body), DateValues(happened, page), Facts(happened, page),
            Neighbourhood.Of(happened, page), PagerOf(happened, page));
        return PlainComposer.Finish(PageContent.Of<EventPage, EventView>("event", happened.ShownTitle, view), kind, happened, page);
    }

    /// <summary>Events by the decade of their nominal year: a lunar year counts once (rule 8 of the dates).</summary>
    public static PageContent ComposeChronology(PageContext page)
    {
        var decades = page.Catalogue.EventsInTime
            .GroupBy(e => e.Date?.FirstYear is { } year ? (int?)(Math.Floor(year / 10.0) * 10) : null)
            .OrderBy(g => g.Key ?? int.MaxValue)
            .Select(g => Decade(g.Key, [.. g.Select(e => Chronology.Entry(e, page))], page.Words));
        var view = new ChronologyView(new Heading(page.Words.Index, page.Words.Chronology, null, null, null, null), [.. decades]);
        return PageContent.Of<ChronologyPage, ChronologyView>("chronology", page.Words.Chronology, view) with { Area = "events" };
    }

    private static DecadeView Decade(int? year, ImmutableArray<TimelineEntry> entries, Words words) => year is { } first
        ? new DecadeView($"y{first}", DateWording.Year(first, words), Words.Fill(words.Decade, DateWording.Year(first, words)), entries)
        : new DecadeView("undated", words.Undated, words.Undated, entries);

    private static Pager PagerOf(Event happened, PageContext page)
    {
        var (all, at) = (page.Catalogue.EventsInTime, page.Catalogue.PlaceInTime(happened.Id));
        return new Pager(
            page.Words.Chronology, $"{at + 1} / {all.Length}", page.Say(new("前一事", "Before")), at > 0 ? page.LinkTo(all[at - 1]) : null,
            page.Say(new("后一事", "After")), at < all.Length - 1 ? page.LinkTo(all[at + 1]) : null);
    }

    private static TableView? DateValues(Event happened, PageContext page)
    {
        if (happened.DateValues.IsEmpty) return null;
        var rows = happened.DateValues.Select(v => ImmutableArray.Create(
            FactValue.Of(page.Date(v.Date).Both), new FactValue(new Link(null, ""), Evidence: page.Evidence([v.Source])), FactValue.Of(v.Note ?? "")));
        return new TableView("date-values", page.Words.DateValues, [page.Say(new("日期", "Date")), page.Words.Evidence, page.Words.Remark], [.. rows]);
    }

    private static ImmutableArray<Fact> Facts(Event happened, PageContext page) => new FactBuilder(page)
        .Date(page.Say(new("日期", "Date")), happened.Happened, happened.Certainty)
        .Records(DescriptiveFields.Places, happened.Places).Records(DescriptiveFields.People, happened.People)
        .Records(DescriptiveFields.Subjects, happened.Subjects).Records(page.Words.PartOf, happened.Whole is { } whole ? [whole] : [])
        .Evidence(happened.Evidence, happened.Certainty).Done();
}
