using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Blocks;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Tours;

/// <summary>Guided tours.</summary>
public sealed class TourKind : Kind<Tour>
{
    private static readonly Field<string> Picture = new("picture", new("图像", "Picture"), Shapes.MediaPath);
    private static readonly Field<string> PictureAlt = new("picture-alt", new("图像说明", "Alternative text of the picture"), Shapes.Text, IsTranslatable: true);
    private static readonly Field<RecordId> ItemField = new("item", new("档案", "Item"), Shapes.Id("item"));
    private static readonly Field<bool> Route = new("route", new("连线", "Route"), Shapes.YesNo);

    private static readonly Rule NoSteps = new("EX1199", Severity.Error,
        new("导览没有步骤", "Tour without steps"),
        new("“{0}”的正文里没有“:::step”版块。", "The text of “{0}” has no “:::step” block."),
        new("每一步写一个“:::step”版块，里面写 title 和要看的东西。", "Write a “:::step” block for each step, with a title and what it shows."));

    private static readonly Rule NoPicture = new("EX1191", Severity.Error,
        new("有区域，没有图像", "Region without picture"),
        new("“{0}”写了 region，却没有图像。", "“{0}” has a region, but there is no picture."),
        new("在这一步写 file 或 item，或在导览的字段区写 picture 或 item。", "Give the step a file or an item, or the tour a picture or an item."));

    private static readonly Rule NoAlt = new("EX1192", Severity.Warning,
        new("导览的图像没有文字说明", "Picture of a tour without alternative text"),
        new("写了 picture，没有写 picture-alt。", "There is a picture, but no picture-alt."),
        new("加上 picture-alt，用一句话说出画面内容。", "Add picture-alt: one sentence that says what is to be seen."));

    /// <inheritdoc />
    public override string Name => "tour";

    /// <inheritdoc />
    public override Wording Label => new("导览", "Guided tour");

    /// <inheritdoc />
    public override string Folder => "tours";

    /// <inheritdoc />
    public override string SchemaType => "LearningResource";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override string SampleFor(string id) => ":::step\ntitle: 第一步\ndate: 1938-07-06\n\n这一步讲什么，写在这里。\n:::";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Picture, PictureAlt, ItemField, Route);

    /// <inheritdoc />
    protected override Tour ReadRecord(RecordHead head, FieldReader fields)
    {
        var (file, alt) = (fields.Get(Picture), fields.Text(PictureAlt));
        if (file is not null && alt is null) fields.Findings.Report(NoAlt, fields.SpanOf(Picture));
        var picture = file is null ? null : new MediaUse(file, alt ?? LanguageMap.Of(""), Caption: null, Nature: null, Maker: null, Rights: null);
        var steps = Directives.In(head.Body, StepBlock.Only).Select(found => StepBlock.StepOf(found.Fields, found.Directive)).OfType<TourStep>().ToImmutableArray();
        var tour = new Tour(head, picture, fields.Value(ItemField), fields.Value(Route) ?? false, steps);
        if (steps.IsEmpty) fields.Findings.Report(NoSteps, head.Span, head.Title.Main);
        foreach (var step in steps)
            if (step is { Region: not null, File: null, Item: null } && tour is { Picture: null, Item: null }) fields.Findings.Report(NoPicture, step.Span, step.Title);
        return tour;
    }

    /// <inheritdoc />
    protected override PageContent ComposePage(Tour record, PageContext page) => TourComposer.Compose(this, record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => FeaturePages.Compose(this, page.Catalogue.All<Tour>(), page.Words.ForLearning.Tours, page))];

    /// <inheritdoc />
    protected override string? MetaOf(Tour record, PageContext page) =>
        Words.Fill(page.Words.ForLearning.StepCount, record.Steps.Count(step => record.Shows(step, page.Catalogue)));
}
