using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds;

/// <summary>What <c>site.yml</c> says.</summary>
/// <param name="Title">The site's name.</param>
/// <param name="Tagline">A line under it; null for none.</param>
/// <param name="Summary">What the site is, in some sentences; null for none.</param>
/// <param name="Languages">BCP 47 codes, the main one first.</param>
/// <param name="BaseUrl">The public address with a slash at the end; null when the site may stand anywhere.</param>
/// <param name="Institution">Whose site it is; null when not stated.</param>
/// <param name="Licence">The URI of the texts' licence; null when not stated.</param>
/// <param name="Home">What the home page shows.</param>
/// <param name="Footer">A line at the foot of every page; null for none.</param>
/// <param name="References">The records it names.</param>
/// <param name="Media">The files it uses.</param>
public sealed record SiteSettings(
    LanguageMap Title, LanguageMap? Tagline, LanguageMap? Summary, ImmutableArray<string> Languages, string? BaseUrl,
    HoldingInstitution? Institution, string? Licence, HomeChoice Home, LanguageMap? Footer, ImmutableArray<Reference> References, ImmutableArray<MediaReference> Media)
{
    /// <summary>Every text of <c>site.yml</c>, as written.</summary>
    public ImmutableArray<WrittenText> Texts { get; init; } = [];

    /// <summary>The site's own variants of characters, for the search: a rare character and the one it is found by, as code points.</summary>
    public ImmutableArray<(int From, int To)> Variants { get; init; } = [];

    /// <summary>The site's own pairs for writing simplified Chinese in traditional characters, which go before the general ones.</summary>
    public ImmutableArray<(string From, string To)> Traditional { get; init; } = [];

    /// <summary>What was published, changed and withdrawn when, as <c>releases.tsv</c> has it; empty where nobody keeps one.</summary>
    public ImmutableArray<Release> Releases { get; init; } = [];

    /// <summary>The lines of <c>releases.tsv</c> that could not be read (EX3061).</summary>
    public ImmutableArray<int> BadReleases { get; init; } = [];

    /// <summary>What the institution decided about closed records and its own contacts.</summary>
    public PublishingPolicy Policy { get; init; } = PublishingPolicy.Usual;

    /// <summary>How large the site may grow; null when it sets no limit of its own.</summary>
    public SiteBudget? Budget { get; init; }

    /// <summary>What is done with pictures.</summary>
    public ImageSettings Images { get; init; } = ImageSettings.Usual;

    /// <summary>Viewers elsewhere that item pages lead to; empty unless the institution names some.</summary>
    public ImmutableArray<ViewerSite> Viewers { get; init; } = [];

    /// <summary>True when the site wants a page with a complete IIIF viewer (Mirador).</summary>
    public bool WantsFullViewer { get; init; }

    /// <summary>How readers report an error; null when the institution wants no such link.</summary>
    public ErrorReports? Reports { get; init; }

    private static readonly Field<string> TitleField = new("title", new("站名", "Title"), Shapes.Text, IsRequired: true, IsTranslatable: true);
    private static readonly Field<string> TaglineField = new("tagline", new("副题", "Tagline"), Shapes.Text, IsTranslatable: true);
    private static readonly Field<string> SummaryField = new("summary", new("简介", "Summary"), Shapes.Text, IsTranslatable: true);
    private static readonly Field<ImmutableArray<string>> LanguagesField = new("languages", new("语言", "Languages"), Shapes.LanguageTags);
    private static readonly Field<string> BaseUrlField = new("base-url", new("网址", "Base URL"), Shapes.Text);
    private static readonly Field<HoldingInstitution> InstitutionField = new("institution", new("机构", "Institution"), Shapes.Group(HoldingInstitution.Table, HoldingInstitution.Read));
    private static readonly Field<string> LicenceField = new("licence", new("许可", "Licence"), Shapes.Rights);
    private static readonly Field<HomeChoice> HomeField = new("home", new("首页", "Home page"), Shapes.Group(HomeChoice.Table, HomeChoice.Read));
    private static readonly Field<string> FooterField = new("footer", new("页脚", "Footer"), Shapes.Text, IsTranslatable: true);

    private static readonly Field<PublishingPolicy> PolicyField = new("policy", new("开放政策", "Policy"), Shapes.Group(PublishingPolicy.Table, PublishingPolicy.Read));

    private static readonly Field<ImageSettings> ImagesField = new("images", new("图像", "Images"), Shapes.Group(ImageSettings.Table, ImageSettings.Read));

    private static readonly Field<SiteBudget> BudgetField = new("budget", new("预算", "Budget"), Shapes.Group(BudgetFields.Table, BudgetFields.Read));
    private static readonly Field<ErrorReports> ReportsField = new("report", new("勘误", "Error reports"), Shapes.Group(ErrorReports.Table, ErrorReports.Read));

    private static readonly Field<ImmutableArray<ViewerSite>> ViewersField = new("iiif-viewers", new("看图网站", "IIIF viewers"), Shapes.ListOf(Shapes.Group(ViewerSite.Table, ViewerSite.Read)));

    private static readonly Field<bool> FullViewerField = new("full-viewer", new("完整看图器", "Full viewer"), Shapes.YesNo);

    private static readonly Rule BadBaseUrl = new("EX1160", Severity.Error,
        new("网址写法不对", "Base URL not usable"),
        new("base-url“{0}”不是可用的 http(s) 地址。", "The base-url “{0}” is not an http(s) address that can be used."),
        new("写成 https://example.org/exhibits/：不带用户名、“?”和“#”，路径里没有“//”和“:”；或去掉这一行。", "Write https://example.org/exhibits/, without a user, “?” and “#”, and with no “//” or “:” in its path; or drop the line."));

    private static readonly Rule NoPages = new("EX1272", Severity.Note,
        new("这种语言没有页面", "No pages in this language"),
        new("languages 里的“{0}”不会生成页面。", "No pages will be made for “{0}” of languages."),
        new("第一个是主语言；其后可以加 en（英文）；主语言是 zh-Hans 时还可以加 zh-Hant（繁体）。", "The first is the main language; after it may stand en, and zh-Hant when the main one is zh-Hans."));

    /// <summary>The fields of <c>site.yml</c>.</summary>
    public static FieldTable Table { get; } = new(
        TitleField, TaglineField, SummaryField, LanguagesField, BaseUrlField, InstitutionField, LicenceField, HomeField, FooterField, PolicyField, ReportsField, ImagesField, BudgetField, ViewersField, FullViewerField);

    /// <summary>Reads the fields; a site without title is named after its file.</summary>
    public static SiteSettings Read(MapValue written, KindWords words, Findings findings)
    {
        var reading = new FieldReading(words, findings);
        var fields = new FieldReader(written, Table, reading);
        var baseUrl = fields.Get(BaseUrlField);
        if (baseUrl is not null && !IsBaseUrl(baseUrl))
        {
            findings.Report(BadBaseUrl, fields.SpanOf(BaseUrlField), baseUrl);
            baseUrl = null;
        }
        var languages = fields.List(LanguagesField);
        foreach (var tag in languages.Skip(1).Except(EditionsOf(languages))) findings.Report(NoPages, fields.SpanOf(LanguagesField), tag);
        return new SiteSettings(
            fields.Text(TitleField) ?? LanguageMap.Of("ExhibitSite"), fields.Text(TaglineField), fields.Text(SummaryField),
            languages.IsEmpty ? ["zh-Hans"] : languages, WithSlash(baseUrl), fields.Get(InstitutionField), fields.Get(LicenceField),
            fields.Get(HomeField) ?? HomeChoice.Nothing, fields.Text(FooterField), reading.References, reading.Media)
        {
            Texts = WrittenTexts.Of(written, Table),
            Policy = fields.Get(PolicyField) ?? PublishingPolicy.Usual,
            Budget = fields.Get(BudgetField),
            Images = fields.Get(ImagesField) ?? ImageSettings.Usual,
            Reports = fields.Get(ReportsField),
            Viewers = fields.List(ViewersField),
            WantsFullViewer = fields.Value(FullViewerField) ?? false,
        };
    }

    /// <summary>Of the languages of a site those that get pages beside the main one: what the generator has words for, and can tell from the main one.</summary>
    public static ImmutableArray<string> EditionsOf(ImmutableArray<string> languages) =>
        [.. languages.Skip(1).Distinct(StringComparer.Ordinal).Where(tag => tag != languages[0] && (tag == "en" || (tag == "zh-Hant" && languages[0] is "zh-Hans" or "zh")))];

    /// <summary>The same with the texts of a language in front, where they were given.</summary>
    public SiteSettings In(string language) => this with
    {
        Title = Title.LedBy(language),
        Tagline = Tagline?.LedBy(language),
        Summary = Summary?.LedBy(language),
        Footer = Footer?.LedBy(language),
        Institution = Institution is { } held ? held with { Name = held.Name.LedBy(language) } : null,
    };

    /// <summary>True for an address that a site can stand at. A path such as <c>//other.example/</c>, written without its host as 404.html does, would be another host.</summary>
    public static bool IsBaseUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0 && url.AsSpan().IndexOfAny('?', '#') < 0 && !uri.AbsolutePath.Contains("//", StringComparison.Ordinal) && !uri.AbsolutePath.Contains(':', StringComparison.Ordinal);

    /// <summary>True when others can reach the site at its <see cref="BaseUrl"/>: only then are ids of IIIF worth writing.</summary>
    public bool HasPublicAddress => BaseUrl is { } url && !new Uri(url).IsLoopback;

    /// <summary>True when an edition has the page of the full viewer: it reads manifests, which only a public address has, by <c>fetch</c>, which a disk does not allow.</summary>
    public bool HasFullViewerIn(Model.Paths.Edition edition) => WantsFullViewer && HasPublicAddress && edition == Model.Paths.Edition.Web;

    /// <summary>An address with a slash at its end.</summary>
    public static string? WithSlash(string? url) => url is null || url.EndsWith('/') ? url : url + "/";
}

/// <summary>The institution that holds the archives.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">档案馆代码, six digits; null when not stated.</param>
/// <param name="Id">Its record; null for none.</param>
public sealed record HoldingInstitution(LanguageMap Name, string? Code, RecordId? Id)
{
    private static readonly Field<string> NameField = new("name", new("名称", "Name"), Shapes.Text, IsRequired: true, IsTranslatable: true);
    private static readonly Field<string> CodeField = new("code", new("档案馆代码", "Archive code"), Shapes.Text);
    private static readonly Field<RecordId> IdField = new("id", new("机构页", "Page"), Shapes.Id("institution"));

    internal static FieldTable Table { get; } = new(NameField, CodeField, IdField);

    internal static HoldingInstitution? Read(FieldReader fields) =>
        fields.Text(NameField) is { } name ? new HoldingInstitution(name, fields.Get(CodeField), fields.Value(IdField)) : null;
}

/// <summary>What the home page shows; empty lists show everything of their kind.</summary>
public sealed record HomeChoice(
    RecordId? Lead, ImmutableArray<RecordId> Exhibitions, ImmutableArray<RecordId> Topics, ImmutableArray<RecordId> Compilations, ImmutableArray<RecordId> Items,
    string? Image)
{
    private static readonly Field<RecordId> LeadField = new("lead", new("主展", "Lead"), Shapes.Id("exhibition"));
    private static readonly Field<ImmutableArray<RecordId>> ExhibitionsField = new("exhibitions", new("展览", "Exhibitions"), Shapes.Ids("exhibition"));
    private static readonly Field<ImmutableArray<RecordId>> TopicsField = new("topics", new("专题", "Topics"), Shapes.Ids("topic"));
    private static readonly Field<ImmutableArray<RecordId>> CompilationsField = new("compilations", new("汇编", "Compilations"), Shapes.Ids("compilation"));
    private static readonly Field<ImmutableArray<RecordId>> ItemsField = new("items", new("档案", "Items"), Shapes.Ids("item"));
    private static readonly Field<string> ImageField = new("image", new("题图", "Picture"), Shapes.MediaPath);

    /// <summary>A home page that shows everything.</summary>
    public static HomeChoice Nothing { get; } = new(null, [], [], [], [], null);

    internal static FieldTable Table { get; } = new(LeadField, ExhibitionsField, TopicsField, CompilationsField, ItemsField, ImageField);

    internal static HomeChoice Read(FieldReader fields) => new(
        fields.Value(LeadField), fields.List(ExhibitionsField), fields.List(TopicsField), fields.List(CompilationsField), fields.List(ItemsField), fields.Get(ImageField));
}
