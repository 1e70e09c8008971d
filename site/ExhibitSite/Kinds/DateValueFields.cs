using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds;

/// <summary>The parts of one entry of <c>date-values</c>.</summary>
internal static class DateValueFields
{
    private static readonly Field<HistoricalDate> Date = new("date", new("日期", "Date"), Shapes.Date, IsRequired: true);
    private static readonly Field<Evidence> By = new("source", new("来源", "Source"), Shapes.OneEvidence, IsRequired: true);
    private static readonly Field<string> Note = new("note", new("附注", "Note"), Shapes.Text);

    public static FieldTable Table { get; } = new(Date, By, Note);

    public static DateValue? Read(FieldReader fields)
    {
        var (date, source) = (fields.Get(Date), fields.Value(By));
        return date is null || source is null ? null : new DateValue(date, source.Value, fields.Get(Note));
    }
}
