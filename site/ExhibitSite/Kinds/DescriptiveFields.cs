using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds;

/// <summary>Fields that several kinds share, with the labels of DA/T 18-2022 where it has one.</summary>
internal static class DescriptiveFields
{
    public static readonly Field<string> Code = new("code", new("档号", "Reference code"), Shapes.Text);
    public static readonly Field<HistoricalDate> Date = new("date", new("日期", "Date"), Shapes.Date);
    public static readonly Field<ImmutableArray<DateValue>> DateValues =
        new("date-values", new("日期各说", "Dates as sources have them"), Shapes.ListOf(Shapes.Group(DateValueFields.Table, DateValueFields.Read)));
    public static readonly Field<ImmutableArray<Creator>> Creators = new("creator", new("责任者", "Creator"), Shapes.ListOf(new CreatorShape()));
    public static readonly Field<string> Extent = new("extent", new("载体形态", "Extent"), Shapes.Text);
    public static readonly Field<ImmutableArray<string>> Languages = new("language", new("语种", "Language"), Shapes.LanguageTags);
    public static readonly Field<string> Retention = new("retention", new("保管期限", "Retention"), Shapes.Text);
    public static readonly Field<ImmutableArray<RecordId>> People = new("people", new("人物", "People"), Shapes.Ids("agent"));
    public static readonly Field<ImmutableArray<RecordId>> Places = new("places", new("地点", "Places"), Shapes.Ids("place"));
    public static readonly Field<ImmutableArray<RecordId>> Events = new("events", new("事件", "Events"), Shapes.Ids("event"));
    public static readonly Field<ImmutableArray<RecordId>> Subjects = new("subjects", new("主题", "Subjects"), Shapes.Ids("subject"));
    public static readonly Field<ImmutableArray<RecordId>> Items = new("items", new("档案", "Items"), Shapes.Ids("item"));
    public static readonly Field<Certainty> Certainty = new("certainty", new("存疑", "Certainty"), Shapes.Certainty);
    public static readonly Field<ImmutableArray<Evidence>> Evidence = new("evidence", new("依据", "Evidence"), Shapes.Evidence);
    public static readonly Field<string> Source = new("source", new("来源", "Source"), Shapes.Text);
    public static readonly Field<string> Subtitle = new("subtitle", new("副题", "Subtitle"), Shapes.Text, IsTranslatable: true);
    public static readonly Field<string> Colour = new("colour", new("色调", "Colour"), Shapes.Choice("cinnabar", "ink", "indigo", "pine", "ochre", "plum"));

    // The other elements of archival units.
    public static readonly Field<string> ArchiveCode = new("archive-code", new("档案馆代码", "Archive code"), Shapes.Text);
    public static readonly Field<bool> SuppliedTitle = new("title-supplied", new("自拟题名", "Supplied title"), Shapes.YesNo);
    public static readonly Field<ImmutableArray<string>> ParallelTitles = new("title-parallel", new("并列题名", "Parallel title"), Shapes.Texts);
    public static readonly Field<string> UnitSubtitle = new("subtitle", new("副题名", "Subtitle"), Shapes.Text);
    public static readonly Field<string> DocumentNumber = new("doc-number", new("文件编号", "Document number"), Shapes.Text);
    public static readonly Field<string> DateNote = new("date-note", new("日期说明", "Note on the date"), Shapes.Text);
    public static readonly Field<string> History = new("history", new("沿革", "History"), Shapes.Text);
    public static readonly Field<string> Custody = new("custody", new("保管沿革", "Archival history"), Shapes.Text);
    public static readonly Field<string> Acquisition = new("acquisition", new("征集来源", "Acquisition"), Shapes.Text);
    public static readonly Field<string> Scope = new("scope", new("范围和提要", "Scope and content"), Shapes.Text);
    public static readonly Field<ImmutableArray<string>> Names = new("names", new("人名", "Personal names"), Shapes.Texts);
    public static readonly Field<string> Draft = new("draft", new("稿本", "Draft status"), Shapes.Text);
    public static readonly Field<string> DocumentType = new("doc-type", new("文种", "Document type"), Shapes.Text);
    public static readonly Field<ImmutableArray<string>> Enclosures = new("enclosures", new("附件", "Enclosures"), Shapes.Texts);
    public static readonly Field<string> FileSize = new("file-size", new("计算机文件大小", "Computer file size"), Shapes.Text);
    public static readonly Field<ImmutableArray<string>> FileFormats = new("file-format", new("计算机文件格式", "Computer file format"), Shapes.Texts);
    public static readonly Field<string> Origin = new("origin", new("生成方式", "Mode of creation"), Shapes.Choice("原生", "数字化", "编辑"));
    public static readonly Field<string> Arrangement = new("arrangement", new("整理情况", "Arrangement"), Shapes.Text);
    public static readonly Field<string> Destruction = new("destruction", new("销毁情况", "Destruction"), Shapes.Text);
    public static readonly Field<string> Disclosure = new("disclosure", new("公开属性", "Disclosure"), Shapes.Choice("主动公开", "依申请公开", "不予公开"));
    public static readonly Field<ImmutableArray<string>> Keywords = new("keywords", new("关键词", "Keywords"), Shapes.Texts);
    public static readonly Field<string> ClassNumber = new("class-number", new("分类号", "Class number"), Shapes.Text);
    public static readonly Field<string> Microform = new("microform", new("缩微号", "Microform number"), Shapes.Text);
    public static readonly Field<string> Conditions = new("conditions", new("利用条件", "Conditions of access"), Shapes.Text);
    public static readonly Field<string> FindingAids = new("finding-aids", new("检索工具", "Finding aids"), Shapes.Text);
    public static readonly Field<string> Originals = new("originals", new("原件存放", "Originals"), Shapes.Text);
    public static readonly Field<string> Copies = new("copies", new("复制件存放", "Copies"), Shapes.Text);
    public static readonly Field<ImmutableArray<string>> RelatedUnits = new("related-units", new("相关著录单元", "Related units"), Shapes.Texts);
    public static readonly Field<ImmutableArray<string>> Bibliography = new("bibliography", new("相关出版物", "Publications"), Shapes.Texts);
    public static readonly Field<string> Cataloguer = new("cataloguer", new("著录者", "Archivist"), Shapes.Text);
    public static readonly Field<string> CataloguedOn = new("cataloguer-date", new("著录日期", "Date of description"), Shapes.Text);
    public static readonly Field<string> Rules = new("rules", new("著录规则", "Rules"), Shapes.Text);
}

/// <summary>Who made a record: a name, and the agent's page where there is one.</summary>
/// <param name="Name">Free text; null when only the agent is named.</param>
/// <param name="Agent">The agent; null for free text.</param>
public sealed record Creator(string? Name, RecordId? Agent);

/// <summary>Reads a creator: <c>agent:id</c> or a name.</summary>
internal sealed class CreatorShape : Shape<Creator>
{
    public override Model.Diagnostics.Wording Expects => new("名称，或“agent:标识”", "a name, or “agent:id”");

    public override Filling Filling { get; } = new(FillingMeans.NameOrRecord) { Kind = "agent" };

    public override bool TryRead(Reading.Values.ValueNode node, FieldReading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Creator? value)
    {
        value = null;
        if (!Shapes.Text.TryRead(node, reading, out var text)) return false;
        if (text.StartsWith("agent:", StringComparison.Ordinal) || text.StartsWith("人物:", StringComparison.Ordinal))
        {
            if (IdShape.Read(text, kind: null, node.Span, reading) is not { } id) return false;
            reading.Refer(id, node.Span);
            value = new Creator(null, id);
            return true;
        }
        value = new Creator(text, null);
        return true;
    }
}

/// <summary>What a record is about, in the site's own records: what makes two records stand beside each other.</summary>
public interface IIndexed
{
    /// <summary>Persons, families, bodies.</summary>
    ImmutableArray<RecordId> People { get; }

    /// <summary>Places.</summary>
    ImmutableArray<RecordId> Places { get; }

    /// <summary>Subjects.</summary>
    ImmutableArray<RecordId> Subjects { get; }

    /// <summary>Events.</summary>
    ImmutableArray<RecordId> Events { get; }
}
