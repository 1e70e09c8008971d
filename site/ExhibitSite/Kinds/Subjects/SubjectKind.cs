using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Subjects;

/// <summary>Subject terms, in a tree.</summary>
public sealed class SubjectKind : Kind<Subject>
{
    private static readonly Field<RecordId> Broader = new("broader", new("上位词", "Broader"), Shapes.Id("subject"));
    private static readonly Field<ImmutableArray<string>> Names = new("names", new("别称", "Other words"), Shapes.Texts);

    /// <inheritdoc />
    public override string Name => "subject";

    /// <inheritdoc />
    public override Wording Label => new("主题", "Subject");

    /// <inheritdoc />
    public override string Folder => "subjects";

    /// <inheritdoc />
    public override bool IsAuthority => true;

    /// <inheritdoc />
    public override string SchemaType => "DefinedTerm";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Broader, Names);

    /// <inheritdoc />
    protected override Subject ReadRecord(RecordHead head, FieldReader fields) => new(head, fields.Value(Broader), fields.List(Names));

    /// <inheritdoc />
    protected override PageContent ComposePage(Subject record, PageContext page)
    {
        var facts = new FactBuilder(page)
            .Texts(Names, record.Names)
            .Records(page.Words.Broader, record.Broader is { } above ? [above] : [])
            .Records(page.Words.Narrower, [.. page.Catalogue.ChildrenOf(record.Id).Select(r => r.Id)]);
        return PlainComposer.Compose(this, record, page, facts.Done());
    }

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) => [new ListPage(SitePath.Page(Folder), ComposeTree)];

    private PageContent ComposeTree(PageContext page)
    {
        var top = page.Catalogue.All<Subject>().Where(s => s.Broader is not { } above || page.Catalogue.Find(above) is null);
        var nodes = Trees.Of(top, page, record => null);
        return TreePages.Compose("subject", page.Words.Subjects, nodes, this, page);
    }
}
