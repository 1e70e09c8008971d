using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Agents;

/// <summary>Persons, families and bodies.</summary>
public sealed class AgentKind : Kind<Agent>
{
    private static readonly Field<AgentType> Type = new("type", new("类型", "Type"),
        Shapes.Word<AgentType>(TypeOf, new("person（人物）、family（家族）、body（机构）之一", "one of person, family, body"), "person", "person", "family", "body"), IsRequired: true);
    private static readonly Field<ImmutableArray<AgentName>> Names = new("names", new("名号", "Names"), Shapes.ListOf(Shapes.Group(NameFields.Table, NameFields.Read)));
    private static readonly Field<string> FamilyName = new("family-name", new("姓", "Family name"), Shapes.Text);
    private static readonly Field<HistoricalDate> Born = new("born", new("生", "Born"), Shapes.Date);
    private static readonly Field<HistoricalDate> Died = new("died", new("卒", "Died"), Shapes.Date);
    private static readonly Field<HistoricalDate> Active = new("active", new("活动时间", "Active"), Shapes.Date);
    private static readonly Field<RecordId> BornAt = new("born-place", new("出生地", "Born at"), Shapes.Id("place"));
    private static readonly Field<RecordId> DiedAt = new("died-place", new("卒地", "Died at"), Shapes.Id("place"));
    private static readonly Field<ImmutableArray<Office>> Offices = new("offices", new("任职", "Offices"), Shapes.ListOf(Shapes.Group(OfficeFields.Table, OfficeFields.Read)));
    private static readonly Field<ImmutableArray<AgentRelation>> Relations = new("relations", new("关系", "Relations"), Shapes.ListOf(Shapes.Group(RelationFields.Table, RelationFields.Read)));
    private static readonly Field<ImmutableArray<string>> Works = new("works", new("著述", "Works"), Shapes.Texts);

    /// <inheritdoc />
    public override string Name => "agent";

    /// <inheritdoc />
    public override Wording Label => new("人物", "Agent");

    /// <inheritdoc />
    public override string Folder => "agents";

    /// <inheritdoc />
    public override bool IsAuthority => true;

    /// <inheritdoc />
    public override string SchemaType => "Person";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        Type, Names, FamilyName, Born, Died, Active, BornAt, DiedAt, Offices, Relations, Works, DescriptiveFields.Certainty, DescriptiveFields.Evidence);

    /// <inheritdoc />
    protected override Agent ReadRecord(RecordHead head, FieldReader fields) => new(
        head, fields.Value(Type) ?? AgentType.Person, fields.List(Names), fields.Get(FamilyName), fields.Get(Born), fields.Get(Died), fields.Get(Active),
        fields.Value(BornAt), fields.Value(DiedAt), fields.List(Offices), fields.List(Relations), fields.List(Works),
        fields.Value(DescriptiveFields.Certainty), fields.List(DescriptiveFields.Evidence));

    /// <inheritdoc />
    protected override PageContent ComposePage(Agent record, PageContext page) => AgentComposer.Compose(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) => 
        new IndexPages(this, [.. catalogue.All<Agent>()], words => words.Agents, Model.Text.HanReading.Name) { Beside = AgentComposer.Beside }.Pages().Concat(DescentComposer.Pages(catalogue)).Concat(AnnalsComposer.Pages(catalogue));

    /// <inheritdoc />
    protected override string? MetaOf(Agent record, PageContext page) => AgentComposer.LifeSpan(record);

    private static AgentType? TypeOf(string word) => word switch
    {
        "person" or "人物" => AgentType.Person,
        "family" or "家族" => AgentType.Family,
        "body" or "机构" => AgentType.Body,
        _ => null,
    };

    private static class NameFields
    {
        private static readonly Field<string> Name = new("name", new("名称", "Name"), Shapes.Text, IsRequired: true);
        private static readonly Field<string> Type = new("type", new("类型", "Type"), Shapes.Choice("本名", "字", "号", "谥", "又名", "封爵", "简称", "曾用名"), IsRequired: true);
        private static readonly Field<string> Note = new("note", new("附注", "Note"), Shapes.Text);

        public static FieldTable Table { get; } = new(Name, Type, Note);

        public static AgentName? Read(FieldReader fields) =>
            fields.Get(Name) is { } name && fields.Get(Type) is { } type ? new AgentName(name, type, fields.Get(Note)) : null;
    }

    private static class OfficeFields
    {
        private static readonly Field<string> Title = new("title", new("职任", "Title"), Shapes.Text, IsRequired: true);
        private static readonly Field<HistoricalDate> From = new("from", new("起", "From"), Shapes.Date);
        private static readonly Field<RecordId> Body = new("body", new("机构", "Body"), Shapes.Id("agent"));
        private static readonly Field<HistoricalDate> To = new("to", new("止", "To"), Shapes.Date);

        public static FieldTable Table { get; } = new(Title, From, To, Body, DescriptiveFields.Evidence);

        public static Office? Read(FieldReader fields) =>
            fields.Get(Title) is { } title ? new Office(title, fields.Get(From), fields.Get(To), fields.List(DescriptiveFields.Evidence), fields.Value(Body)) : null;
    }

    private static class RelationFields
    {
        private static readonly Field<RecordId> Other = new("agent", new("人物", "Agent"), Shapes.Id("agent"), IsRequired: true);
        private static readonly Field<string> Role = new("role", new("关系", "Role"),
            Shapes.Choice([.. RelationRoles.All.Select(r => r.Word)]), IsRequired: true);
        private static readonly Field<string> Note = new("note", new("附注", "Note"), Shapes.Text);

        public static FieldTable Table { get; } = new(Other, Role, Note, DescriptiveFields.Certainty, DescriptiveFields.Evidence);

        public static AgentRelation? Read(FieldReader fields) =>
            fields.Value(Other) is { } other && fields.Get(Role) is { } role
                ? new AgentRelation(other, role, fields.Get(Note), fields.List(DescriptiveFields.Evidence), fields.Value(DescriptiveFields.Certainty))
                : null;
    }
}
