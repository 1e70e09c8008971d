using ExhibitSite.Components.Blocks;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Kinds.Places;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Composing;

/// <summary>The order of dated records, and an event as a line of a timeline.</summary>
public static class Chronology
{
    /// <summary>By day; undated records last; ties by id.</summary>
    public static int Compare(Record left, Record right)
    {
        if (left.Date is null || right.Date is null)
            return left.Date is null && right.Date is null ? left.Id.CompareTo(right.Id) : left.Date is null ? 1 : -1;
        var byDay = HistoricalDate.ByDay.Compare(left.Date, right.Date);
        return byDay != 0 ? byDay : left.Id.CompareTo(right.Id);
    }

    /// <summary>Records in the order of their days.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> records) where T : Record => records.Order(Comparer<T>.Create(Compare));

    /// <summary>True when a chronology has anything to list: an event, or an item with a date.</summary>
    public static bool HasEntries(ICatalogue catalogue) => !catalogue.EventsInTime.IsEmpty || catalogue.All<Items.Item>().Any(i => i.Date is not null);

    /// <summary>A dated record as a line of a timeline.</summary>
    public static TimelineEntry Entry(Record record, PageContext page)
    {
        var happened = record as Event;
        var place = happened is { Places: [var first, ..] } && page.Catalogue.Find(first) is Place found ? found.ShownTitle : null;
        return new TimelineEntry(page.DateOf(record), page.LinkTo(record), page.Mark(happened?.Certainty ?? (record as Items.Item)?.Certainty), place);
    }
}
