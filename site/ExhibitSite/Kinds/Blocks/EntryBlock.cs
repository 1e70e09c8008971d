using ExhibitSite.Components.Blocks;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds.Blocks;

internal sealed record Entry(RecordId Record, string? Where);

/// <summary><c>:::entry</c>: a record of any kind, and why to read it. Reading lists are made of them.</summary>
internal sealed class EntryBlock : Block<Entry>
{
    private static readonly Field<RecordId> Record = new("record", new("记录", "Record"), new IdShape(kind: null), IsRequired: true);
    private static readonly Field<string> Where = new("where", new("位置", "Where"), Shapes.Text);

    public override Wording Words => new("条目", "entry");

    public override FieldTable Fields { get; } = new(Record, Where);

    protected override Entry? Read(FieldReader fields, Directive directive)
    {
        var where = fields.Get(Where);
        return fields.Value(Record) is { } record ? new Entry(record, where) : null;
    }

    protected override BlockView? Show(Entry value, Directive directive, ProseComposer prose)
    {
        var page = prose.Page;
        if (page.Catalogue.Find(value.Record) is not { } record) return null;
        var kind = page.Catalogue.KindOf(record.Id);
        var meta = string.Join(" · ", new[] { (record as ICoded)?.Code, page.DateOf(record)?.Both, kind.MetaOf(record, page) }.Where(m => !string.IsNullOrEmpty(m)));
        return new EntryView(page.LinkTo(record), page.Say(kind.Label), value.Where, meta.Length == 0 ? null : meta, prose.HtmlOf(directive));
    }
}
