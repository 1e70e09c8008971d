using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using static ExhibitSite.Kinds.DescriptiveFields;

namespace ExhibitSite.Kinds.Events;

/// <summary>Events: what the chronology is made of.</summary>
public sealed class EventKind : Kind<Event>
{
    private static readonly Field<string> Type = new("type", new("类型", "Type"), Shapes.Choice([.. Event.Types]));
    private static readonly Field<RecordId> Whole = new("part-of", new("属于", "Part of"), Shapes.Id("event"));

    /// <inheritdoc />
    public override string Name => "event";

    /// <inheritdoc />
    public override Wording Label => new("事件", "Event");

    /// <inheritdoc />
    public override string Folder => "events";

    /// <inheritdoc />
    public override string SchemaType => "Event";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        Date.Required, DateValues, DescriptiveFields.Places, DescriptiveFields.People, DescriptiveFields.Subjects, Type, DescriptiveFields.Certainty.Required, DescriptiveFields.Evidence.Required, Whole);

    /// <inheritdoc />
    protected override Event ReadRecord(RecordHead head, FieldReader fields) => new(
        head, fields.Get(Date), fields.List(DateValues), fields.Get(Type),
        new SubjectIndex(fields.List(DescriptiveFields.People), fields.List(DescriptiveFields.Places), fields.List(DescriptiveFields.Subjects), []),
        fields.Value(DescriptiveFields.Certainty), fields.List(DescriptiveFields.Evidence), fields.Value(Whole));

    /// <inheritdoc />
    protected override PageContent ComposePage(Event record, PageContext page) => EventComposer.Compose(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) => ChronologyComposer.Pages(catalogue);

    /// <inheritdoc />
    protected override string? MetaOf(Event record, PageContext page) => record.Type;
}
