using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Kinds.Composing;

/// <summary>The dates that sources give, side by side: the site picks none.</summary>
public static class DateValuesTable
{
    /// <summary>The table, in the order of the days; null when the sources do not disagree.</summary>
    public static TableView? Of(ImmutableArray<DateValue> values, PageContext page)
    {
        if (values.IsEmpty) return null;
        var rows = values.OrderBy(v => v.Date, Model.Dates.HistoricalDate.ByDay).Select(v => ImmutableArray.Create(
            FactBuilder.DateValue(v.Date, certainty: null, page), new FactValue(new Link(null, ""), Evidence: page.Evidence([v.Source])), FactValue.Of(v.Note ?? "")));
        return new TableView("date-values", page.Words.DateValues, [page.Say(DescriptiveFields.Date.Label), page.Words.Evidence, page.Words.Remark], [.. rows]);
    }
}
