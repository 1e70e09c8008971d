using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Elements;

/// <summary>
/// What DA/T 18-2022 records of an archival unit, whatever its level, beyond title, abstract and note, which every record has.
/// Null or empty means not recorded. Nothing in it is private: the storage location is taken off when a record is read.
/// </summary>
public sealed record UnitDescription
{
    /// <summary>著录层级.</summary>
    public required DescriptionLevel Level { get; init; }

    /// <summary>档号, as written; empty only when a required code is missing, which stops the build.</summary>
    public required string Code { get; init; }

    /// <summary>Where the code is written.</summary>
    public required SourceSpan CodeSpan { get; init; }

    /// <summary>档案馆代码 of the unit's own archive; null for that of the unit above, or of the site.</summary>
    public string? ArchiveCode { get; init; }

    /// <summary>True when the cataloguer made the title, which is then shown in square brackets.</summary>
    public bool HasSuppliedTitle { get; init; }

    /// <summary>A title as it is shown: a supplied one in square brackets, unless the cataloguer has written them.</summary>
    public string Shown(string title) => HasSuppliedTitle && !title.StartsWith('[') ? $"[{title}]" : title;

    /// <summary>并列题名, in whatever language.</summary>
    public ImmutableArray<string> ParallelTitles { get; init; } = [];

    /// <summary>副题名.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Subtitle and parallel titles.</summary>
    public IEnumerable<string> MoreTitles => Subtitle is null ? ParallelTitles : ParallelTitles.Prepend(Subtitle);

    /// <summary>文件编号, such as 〔1956〕12号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>日期: of an item when it was made, of a higher unit what its contents span.</summary>
    public HistoricalDate? Date { get; init; }

    /// <summary>How the date was found, or why there is none.</summary>
    public string? DateNote { get; init; }

    /// <summary>The dates that sources give, where they disagree.</summary>
    public ImmutableArray<DateValue> DateValues { get; init; } = [];

    /// <summary>责任者, in order.</summary>
    public ImmutableArray<Creator> Creators { get; init; } = [];

    /// <summary>组织机构沿革 or 人物生平.</summary>
    public string? History { get; init; }

    /// <summary>档案保管沿革.</summary>
    public string? Custody { get; init; }

    /// <summary>How the archive came by it (ISAD(G) 3.2.4).</summary>
    public string? Acquisition { get; init; }

    /// <summary>范围和提要.</summary>
    public string? Scope { get; init; }

    /// <summary>人名 of persons who have no page of their own here.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Persons who have one.</summary>
    public ImmutableArray<RecordId> People { get; init; } = [];

    /// <summary>稿本.</summary>
    public string? Draft { get; init; }

    /// <summary>文种.</summary>
    public string? DocumentType { get; init; }

    /// <summary>附件.</summary>
    public ImmutableArray<string> Enclosures { get; init; } = [];

    /// <summary>载体形态: kind, quantity, size.</summary>
    public string? Extent { get; init; }

    /// <summary>计算机文件大小, as the cataloguer wrote it; files the site publishes speak for themselves.</summary>
    public string? FileSize { get; init; }

    /// <summary>计算机文件格式.</summary>
    public ImmutableArray<string> FileFormats { get; init; } = [];

    /// <summary>生成方式.</summary>
    public string? Origin { get; init; }

    /// <summary>整理情况.</summary>
    public string? Arrangement { get; init; }

    /// <summary>保管期限.</summary>
    public string? Retention { get; init; }

    /// <summary>销毁情况.</summary>
    public string? Destruction { get; init; }

    /// <summary>公开属性.</summary>
    public string? Disclosure { get; init; }

    /// <summary>语言或文字, as BCP 47 codes or words.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Subjects that have a page here.</summary>
    public ImmutableArray<RecordId> Subjects { get; init; } = [];

    /// <summary>关键词 that have none.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>分类号.</summary>
    public string? ClassNumber { get; init; }

    /// <summary>缩微号.</summary>
    public string? Microform { get; init; }

    /// <summary>利用条件 (ISAD(G) 3.4.1).</summary>
    public string? Conditions { get; init; }

    /// <summary>检索工具 (ISAD(G) 3.4.5).</summary>
    public string? FindingAids { get; init; }

    /// <summary>原件存放位置, as far as it is public: which archive or collection, never a shelf.</summary>
    public string? Originals { get; init; }

    /// <summary>复制件存放位置.</summary>
    public string? Copies { get; init; }

    /// <summary>相关著录单元 that have no page here.</summary>
    public ImmutableArray<string> RelatedUnits { get; init; } = [];

    /// <summary>Publications about the unit (ISAD(G) 3.5.4).</summary>
    public ImmutableArray<string> Bibliography { get; init; } = [];

    /// <summary>著录者.</summary>
    public string? Cataloguer { get; init; }

    /// <summary>著录日期.</summary>
    public string? CataloguedOn { get; init; }

    /// <summary>著录规则 (ISAD(G) 3.7.2).</summary>
    public string? Rules { get; init; }

    /// <summary>权利声明: its URI; null closes the unit.</summary>
    public string? RightsUri { get; init; }
}
