using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using static ExhibitSite.Kinds.Elements.Duty;
using static ExhibitSite.Kinds.Elements.ElementArea;
using static ExhibitSite.Kinds.Elements.ElementStanding;

namespace ExhibitSite.Kinds.Elements;

/// <summary>
/// Every element of description, in the order of pages: the 35 of DA/T 18-2022 with their parts, and ours. Pages, checks, Dublin Core,
/// schema.org and the data dictionary follow this table; the duties are those of the standard's tables by level.
/// </summary>
public static class ElementTable
{
    private const Duty M = Must, A = IfAny, O = Optional, N = None;

    /// <summary>The elements, in order.</summary>
    public static ImmutableArray<Element> All { get; } = [.. IdentityAndContext(), .. ContentElements(), .. AccessElements(), .. RelatedAndControl()];

    private static readonly ImmutableDictionary<ElementKey, Element> ByKey = All.ToImmutableDictionary(e => e.Key);

    /// <summary>The element of a key.</summary>
    public static Element Of(ElementKey key) => ByKey[key];

    private static IEnumerable<Element> IdentityAndContext() =>
    [
        Row(ElementKey.ArchiveCode, Identity, new("档案馆代码", "Archive code"), new(M, O, O, O), "archive-code",
            new("六位数字：类型、省份、登记号；不写则取上级单元的，再取 site.yml 的 institution.code", "Six digits: type, province, register number; if absent that of the unit above, then institution.code of site.yml"),
            Crosswalk.Of("3.1.1", "publisher", "holdingArchive", "did/repository")),
        Row(ElementKey.Level, Identity, new("著录层级", "Level of description"), new(M, M, M, M), "level",
            new("全宗级、类别级、案卷级、文件级（fonds、series、file、item）", "fonds, series, file or item"), Crosswalk.Of("3.1.4", "type", "additionalType", "@level")),
        Row(ElementKey.Code, Identity, new("档号", "Reference code"), new(M, M, M, M), "code",
            new("按 DA/T 13-2022 编制，全站唯一", "By DA/T 13-2022; unique in the site"), Crosswalk.Of("3.1.1", "identifier", "identifier", "did/unitid")),
        Row(ElementKey.Title, Identity, new("题名", "Title"), new(M, M, M, M), "title title-supplied",
            new("照录原题；自拟题名写 title-supplied: 是，显示时加方括号", "As on the original; a supplied title is marked title-supplied: yes and shown in square brackets"),
            Crosswalk.Of("3.1.2", "title", "name", "did/unittitle")),
        Row(ElementKey.ParallelTitle, Identity, new("并列题名", "Parallel title"), new(O, O, O, O), "title-parallel title.en",
            new("另一种语言的题名", "The title in another language"), Crosswalk.Of("3.1.2", "dcterms:alternative", "alternateName", "did/unittitle"), PartOfStandard),
        Row(ElementKey.Subtitle, Identity, new("副题名", "Subtitle"), new(O, O, O, O), "subtitle",
            new("解释或从属于题名的另一题名", "A second title that explains the first"), Crosswalk.Of("3.1.2", "dcterms:alternative", "alternateName", "did/unittitle"), PartOfStandard),
        Row(ElementKey.DocumentNumber, Identity, new("文件编号", "Document number"), new(N, N, N, A), "doc-number",
            new("发文字号、图号、合同号等，如〔1956〕12号", "The number the document bears, like 〔1956〕12号"), Crosswalk.Of("3.1.1", "identifier", "identifier", "did/unitid")),
        Row(ElementKey.Date, Identity, new("日期", "Date"), new(M, M, M, M), "date date-values",
            new("文件级写形成日期，以上各级写起止；照录原纪年即可，程序换算；考证所得加方括号；各说不同写 date-values", "When an item was made, from and to above it; in its own calendar, which the program converts; a researched date in square brackets; rival dates in date-values"),
            Crosswalk.Of("3.1.3", "date dcterms:created", "dateCreated", "did/unitdatestructured")),
        Row(ElementKey.DateNote, Identity, new("日期说明", "Note on the date"), new(O, O, O, O), "date-note",
            new("日期怎样得来，或为什么没有日期", "How the date was found, or why there is none"), Crosswalk.Of("3.1.3", "-", "-", "didnote"), Beyond),
        Row(ElementKey.Creator, Context, new("责任者", "Creator"), new(M, M, M, M), "creator",
            new("形成档案的机关或个人，可多个；有人物页的写 agent:标识", "Who made it, a body or a person; repeatable; agent:id where there is a page"),
            Crosswalk.Of("3.2.1", "creator", "creator", "did/origination")),
        Row(ElementKey.History, Context, new("组织机构沿革或人物生平", "History of the creator"), new(O, N, N, N), "history",
            new("全宗责任者的历史或生平", "History of the body, life of the person"), Crosswalk.Of("3.2.2", "description", "-", "bioghist")),
        Row(ElementKey.Custody, Context, new("档案保管沿革", "Archival history"), new(M, O, O, O), "custody",
            new("从形成到进馆，历次保管与移交", "From creation to this archive: who kept it, how it came"), Crosswalk.Of("3.2.3", "dcterms:provenance", "-", "custodhist")),
        Row(ElementKey.Acquisition, Context, new("征集来源", "Acquisition"), new(O, O, O, O), "acquisition",
            new("接收、征集、捐赠、寄存的来源与时间", "Transfer, purchase, gift or deposit: from whom and when"), Crosswalk.Of("3.2.4", "dcterms:provenance", "-", "acqinfo"), Beyond),
    ];

    private static IEnumerable<Element> ContentElements() =>
    [
        Row(ElementKey.Scope, ElementArea.Content, new("范围和提要", "Scope and content"), new(O, O, O, O), "scope summary",
            new("内容的范围与要点；没有 scope 时用提要 summary", "What it covers; the summary where there is no scope"), Crosswalk.Of("3.3.1", "description dcterms:abstract", "description", "scopecontent")),
        Row(ElementKey.PersonalNames, ElementArea.Content, new("人名", "Personal names"), new(N, N, O, O), "people names",
            new("内容涉及的人；有人物页的写 people，没有的写 names", "Persons it is about: people with a page here, names of others"), Crosswalk.Of("3.3.1", "subject", "mentions", "controlaccess/persname")),
        Row(ElementKey.Bodies, ElementArea.Content, new("机构名", "Corporate names"), new(N, N, O, O), "people",
            new("内容涉及的机关、部队、团体，与人物同写在 people", "Offices, units, associations it is about; written in people too"), Crosswalk.Of("3.3.1", "subject", "about", "controlaccess/corpname"), Beyond),
        Row(ElementKey.Places, ElementArea.Content, new("地名", "Places"), new(O, O, O, O), "places",
            new("内容涉及的地点", "Places it is about"), Crosswalk.Of("3.3.1", "coverage dcterms:spatial", "contentLocation", "controlaccess/geogname"), Beyond),
        Row(ElementKey.Events, ElementArea.Content, new("事件", "Events"), new(O, O, O, O), "events",
            new("内容涉及的事件", "Events it is about"), Crosswalk.Of("3.3.1", "subject", "about", "controlaccess/subject"), Beyond),
        Row(ElementKey.Draft, ElementArea.Content, new("稿本", "Draft status"), new(N, N, N, O), "draft",
            new("草稿、定稿、正本、副本、抄本等", "Draft, final, original, duplicate, transcript"), Crosswalk.Of("3.1.5", "-", "creativeWorkStatus", "controlaccess/genreform")),
        Row(ElementKey.DocumentType, ElementArea.Content, new("文种", "Document type"), new(N, N, N, O), "doc-type",
            new("题本、奏折、电报、通知、照片等", "Memorial, telegram, notice, photograph …"), Crosswalk.Of("3.1.5", "type", "genre", "controlaccess/genreform")),
        Row(ElementKey.Enclosures, ElementArea.Content, new("附件", "Enclosures"), new(N, N, N, O), "enclosures",
            new("附件的题名，每件一项", "The title of each enclosure"), Crosswalk.Of("3.3.1", "dcterms:hasPart", "hasPart", "did/didnote")),
        Row(ElementKey.Extent, ElementArea.Content, new("载体形态", "Physical form"), new(O, O, O, A), "extent",
            new("载体、数量、规格", "Kind, quantity, size"), Crosswalk.Of("3.1.5", "format dcterms:extent", "materialExtent", "did/physdescstructured")) with { AlwaysExists = true },
        Row(ElementKey.FileSize, ElementArea.Content, new("计算机文件大小", "Computer file size"), new(N, N, O, O), "file-size media",
            new("不写则取所公布文件的大小", "If absent, that of the published files"), Crosswalk.Of("3.1.5", "dcterms:extent", "associatedMedia", "daoset/dao")),
        Row(ElementKey.FileFormat, ElementArea.Content, new("计算机文件格式", "Computer file format"), new(N, N, O, O), "file-format media",
            new("不写则取所公布文件的格式", "If absent, that of the published files"), Crosswalk.Of("3.1.5", "format", "associatedMedia", "daoset/dao")),
        Row(ElementKey.Origin, ElementArea.Content, new("生成方式", "Mode of creation"), new(N, N, O, O), "origin",
            new("原生、数字化或编辑", "原生 born digital, 数字化 digitised or 编辑 edited"), Crosswalk.Of("3.4.4", "-", "-", "phystech")),
        Row(ElementKey.Arrangement, ElementArea.Content, new("整理情况", "Arrangement"), new(O, O, N, N), "arrangement",
            new("分类、排列与编号的方法", "How the units are classed, ordered and numbered"), Crosswalk.Of("3.3.4", "-", "-", "arrangement")),
        Row(ElementKey.Retention, ElementArea.Content, new("保管期限", "Retention"), new(N, N, M, M), "retention",
            new("永久，或定期若干年", "Permanent, or a number of years"), Crosswalk.Of("3.3.2", "-", "-", "appraisal")),
        Row(ElementKey.Destruction, ElementArea.Content, new("销毁情况", "Destruction"), new(N, N, A, O), "destruction",
            new("销毁的时间、依据与批准", "When, why and by whose approval it was destroyed"), Crosswalk.Of("3.3.2", "-", "-", "appraisal")),
        Row(ElementKey.Category, ElementArea.Content, new("门类", "Category"), new(N, N, N, O), "category",
            new("文书、科技、照片、录音等", "Records of administration, science, photographs, sound …"), Crosswalk.Of("3.3.4", "-", "-", "controlaccess/genreform"), Beyond),
    ];

    private static IEnumerable<Element> AccessElements() =>
    [
        Row(ElementKey.Classification, Access, new("密级", "Classification"), new(N, N, N, A), "classification",
            new("密级与期限；写了的记录不公布", "Grade and term; a record that has one is not published"), Crosswalk.Of("3.4.1", "-", "-", "-"), publicity: Publicity.Decides),
        Row(ElementKey.Disclosure, Access, new("公开属性", "Disclosure"), new(N, N, N, O), "disclosure",
            new("主动公开、依申请公开或不予公开", "主动公开 by itself, 依申请公开 on request, 不予公开 not at all"), Crosswalk.Of("3.4.1", "dcterms:accessRights", "-", "accessrestrict")),
        Row(ElementKey.OpeningFlag, Access, new("开放标识", "Opening flag"), new(N, N, M, M), "open open-from",
            new("开放、控制、延期开放或未审核；只有“开放”的公布", "开放 open, 控制 controlled, 延期开放 deferred or 未审核 not reviewed; only open ones are published"),
            Crosswalk.Of("3.4.1", "dcterms:accessRights", "conditionsOfAccess isAccessibleForFree", "accessrestrict")),
        Row(ElementKey.OpeningReview, Access, new("开放审核", "Opening review"), new(N, N, O, O), "review",
            new("审核人、日期、依据、批次", "By whom, when, on what ground, in which batch"), Crosswalk.Of("3.4.1", "-", "-", "accessrestrict"), Beyond),
        Row(ElementKey.Conditions, Access, new("利用条件", "Conditions of access"), new(O, O, O, O), "conditions",
            new("查阅、复制的限制", "Limits of reading and copying"), Crosswalk.Of("3.4.1", "dcterms:accessRights", "conditionsOfAccess", "accessrestrict"), Beyond),
        Row(ElementKey.Rights, Access, new("权利声明", "Rights"), new(O, O, O, O), "rights",
            new("rightsstatements.org 或知识共享的网址", "A URI of rightsstatements.org or Creative Commons"), Crosswalk.Of("3.4.2", "rights", "license", "userestrict"), Beyond),
        Row(ElementKey.Languages, Access, new("语言或文字", "Language and script"), new(N, N, N, O), "language",
            new("zh、lzh（文言）、en、ja 等", "zh, lzh (classical), en, ja …"), Crosswalk.Of("3.4.3", "language", "inLanguage", "did/langmaterial")),
        Row(ElementKey.Subjects, Access, new("主题词或关键词", "Subjects and keywords"), new(N, N, N, O), "subjects keywords",
            new("有主题页的写 subjects，没有的写 keywords", "subjects with a page here, keywords for others"), Crosswalk.Of("3.3.1", "subject", "keywords", "controlaccess/subject")),
        Row(ElementKey.ClassNumber, Access, new("分类号", "Class number"), new(N, N, O, O), "class-number",
            new("按中国档案分类法或本馆分类法", "By the national or the archive's own classification"), Crosswalk.Of("3.3.1", "subject", "-", "controlaccess/subject")),
        Row(ElementKey.Microform, Access, new("缩微号", "Microform number"), new(O, O, O, O), "microform",
            new("缩微品的编号", "The number of the microfilm or fiche"), Crosswalk.Of("3.5.2", "-", "-", "altformavail")),
        Row(ElementKey.Storage, Access, new("存储位置", "Storage location"), new(O, O, O, O), "storage",
            new("库、架、格；只供馆内", "Store, shelf, box; for the house only"), Crosswalk.Of("-", "-", "-", "-"), publicity: Publicity.Never),
        Row(ElementKey.FindingAids, Access, new("检索工具", "Finding aids"), new(O, O, O, N), "finding-aids",
            new("全宗指南、目录、索引", "Guides, lists, indexes"), Crosswalk.Of("3.4.5", "-", "-", "otherfindaid"), Beyond),
    ];

    private static IEnumerable<Element> RelatedAndControl() =>
    [
        Row(ElementKey.Originals, Related, new("原件存放位置", "Location of originals"), new(O, O, O, O), "originals",
            new("收藏原件的单位；不写库房架位", "Who holds the originals; never a shelf"), Crosswalk.Of("3.5.1", "source", "itemLocation", "originalsloc")),
        Row(ElementKey.Copies, Related, new("复制件存放位置", "Location of copies"), new(O, O, O, O), "copies",
            new("收藏复制件的单位", "Who holds copies"), Crosswalk.Of("3.5.2", "relation", "-", "altformavail")),
        Row(ElementKey.RelatedUnits, Related, new("相关著录单元", "Related units"), new(O, O, N, N), "related related-units",
            new("出处相同或内容相关的其他单元；本站没有的写 related-units", "Units of the same source or matter; related-units for those not in this site"), Crosswalk.Of("3.5.3", "relation", "-", "relatedmaterial")),
        Row(ElementKey.Bibliography, Related, new("相关出版物", "Publications"), new(O, O, O, O), "bibliography",
            new("据本单元写成或刊印本单元的书刊", "What was printed of it or written from it"), Crosswalk.Of("3.5.4", "dcterms:isReferencedBy", "subjectOf", "bibliography"), Beyond),
        Row(ElementKey.Source, Related, new("来源", "Source of text and facts"), new(N, N, N, O), "source",
            new("释文与事实所据", "What transcription and facts rest on"), Crosswalk.Of("3.6.1", "source", "-", "odd"), Beyond),
        Row(ElementKey.Note, Control, new("附注", "Note"), new(O, O, O, O), "note",
            new("其他各项未尽者", "Whatever has no other place"), Crosswalk.Of("3.6.1", "description", "-", "odd")),
        Row(ElementKey.Evidence, Control, new("依据", "Evidence"), new(O, O, O, O), "evidence certainty",
            new("著录所据，与存疑程度", "What the description rests on, and how sure it is"), Crosswalk.Of("3.7.1", "-", "-", "processinfo"), Beyond),
        Row(ElementKey.Cataloguer, Control, new("著录者", "Archivist"), new(O, O, O, O), "cataloguer",
            new("著录的人或组", "Who described it"), Crosswalk.Of("3.7.1", "-", "-", "processinfo")),
        Row(ElementKey.CataloguedOn, Control, new("著录日期", "Date of description"), new(O, O, O, O), "cataloguer-date",
            new("完成著录或最近修改的日期", "When the description was made or last revised"), Crosswalk.Of("3.7.3", "-", "sdDatePublished", "processinfo")),
        Row(ElementKey.Rules, Control, new("著录规则", "Rules"), new(O, O, O, O), "rules",
            new("所依标准", "The standard followed"), Crosswalk.Of("3.7.2", "dcterms:conformsTo", "-", "conventiondeclaration"), Beyond),
        Row(ElementKey.PrivateNote, Control, new("内部附注", "Private note"), new(O, O, O, O), "private-note",
            new("只供馆内", "For the house only"), Crosswalk.Of("-", "-", "-", "-"), Beyond, Publicity.Never),
    ];

    private static Element Row(
        ElementKey key, ElementArea area, Wording name, Duties duties, string fields, Wording meaning, Crosswalk crosswalk,
        ElementStanding standing = OfStandard, Publicity publicity = Publicity.Shown) =>
        new(key, name, area, standing, duties, [.. fields.Split(' ')], meaning, publicity, crosswalk);
}
