using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;

namespace ExhibitSite.Kinds.Events;

/// <summary>The page of an event.</summary>
public sealed record EventView(Heading Heading, ProseText Text, TableView? DateValues, ImmutableArray<Fact> Facts, Surroundings Around, Pager Pager);

/// <summary>Composes the pages of events.</summary>
internal static class EventComposer
{
    public static PageContent Compose(Event happened, PageContext page)
    {
        var kind = page.Catalogue.KindOf(happened.Id);
        var view = new EventView(
            PlainComposer.HeadingOf(kind, happened, page, happened.Type ?? page.Say(kind.Label)), page.Prose(happened.Head.Body), DateValuesTable.Of(happened.DateValues, page), Facts(happened, page),
            Neighbourhood.Of(happened, page), PagerOf(happened, page));
        return PlainComposer.Finish(PageContent.Of<EventPage, EventView>("event", happened.ShownTitle, view), kind, happened, page);
    }

    private static Pager PagerOf(Event happened, PageContext page)
    {
        var (all, at) = (page.Catalogue.EventsInTime, page.Catalogue.PlaceInTime(happened.Id));
        return new Pager(
            page.Words.Chronology, $"{at + 1} / {all.Length}", page.Say(new("前一事", "Before")), at > 0 ? page.LinkTo(all[at - 1]) : null,
            page.Say(new("后一事", "After")), at < all.Length - 1 ? page.LinkTo(all[at + 1]) : null);
    }

    private static ImmutableArray<Fact> Facts(Event happened, PageContext page) => new FactBuilder(page)
        .Date(page.Say(new("日期", "Date")), happened.Happened, happened.Certainty)
        .Records(DescriptiveFields.Places, happened.Places).Records(DescriptiveFields.People, happened.People)
        .Records(DescriptiveFields.Subjects, happened.Subjects).Records(page.Words.PartOf, happened.Whole is { } whole ? [whole] : [])
        .Evidence(happened.Evidence, happened.Certainty).Done();
}
