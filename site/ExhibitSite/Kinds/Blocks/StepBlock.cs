using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Media;
using ExhibitSite.Kinds.Tours;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds.Blocks;

/// <summary><c>:::step</c>: one step of a guided tour.</summary>
internal sealed class StepBlock : Block<TourStep>
{
    private static readonly Field<string> Title = new("title", new("题名", "Title"), Shapes.Text, IsRequired: true);
    private static readonly Field<string> File = new("file", new("文件", "File"), Shapes.MediaPath);
    private static readonly Field<RecordId> Item = new("item", new("档案", "Item"), Shapes.Id("item"));
    private static readonly Field<ImmutableArray<PictureRegion>> Region = new("region", new("区域", "Region"), new RegionsShape());
    private static readonly Field<string> Alt = new("alt", new("文字说明", "Alternative text"), Shapes.Text);
    private static readonly Field<RecordId> Place = new("place", new("地点", "Place"), Shapes.Id("place"));
    private static readonly Field<RecordId> Event = new("event", new("事件", "Event"), Shapes.Id("event"));
    private static readonly Field<HistoricalDate> Date = new("date", new("日期", "Date"), Shapes.Date);

    // A value that could not be read was reported by its field.
    private static readonly ImmutableArray<Field> Pointing = [File, Item, Region, Place, Event, Date];

    private static readonly Rule Nothing = new("EX1190", Severity.Error,
        new("这一步什么也没有指", "Step that shows nothing"),
        new("“{0}”没有写图像、区域、地点、事件或日期。", "“{0}” names no picture, region, place, event or date."),
        new("写上 region、file、item、place、event、date 之一。", "Add one of region, file, item, place, event, date."));

    /// <summary>The one there is.</summary>
    public static StepBlock Only { get; } = new();

    public override Wording Words => new("步", "step");

    public override FieldTable Fields { get; } = new(Title, File, Item, Region, Alt, Place, Event, Date);

    public override string OnlyIn => "tour";

    /// <summary>The step; null when it has no title.</summary>
    public static TourStep? StepOf(FieldReader fields, Directive directive)
    {
        var title = fields.Get(Title);
        var step = new TourStep(
            title ?? "", fields.Get(File), fields.Value(Item), fields.List(Region) is [var region, ..] ? region : null, fields.Get(Alt),
            fields.Value(Place), fields.Value(Event), fields.Get(Date), directive.Span);
        if (title is null) return null;
        if (!step.ShowsAnything && !Pointing.Any(fields.Has)) fields.Findings.Report(Nothing, directive.Span, title);
        return step;
    }

    protected override TourStep? Read(FieldReader fields, Directive directive) => StepOf(fields, directive);

    // The tour's page puts picture, place and day beside the words: only it knows the tour's own picture.
    protected override BlockView? Show(TourStep value, Directive directive, ProseComposer prose) => new StepView(value.Title, prose.HtmlOf(directive));
}
