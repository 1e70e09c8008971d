using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds;

/// <summary>The fields that every kind has.</summary>
public static class CommonFields
{
    internal static readonly Field<string> Title = new("title", new("题名", "Title"), Shapes.Text, IsRequired: true, IsTranslatable: true);
    internal static readonly Field<string> Summary = new("summary", new("提要", "Summary"), Shapes.Text, IsTranslatable: true);
    // A public note too: what was to be written may have been a private one.
    internal static readonly Field<string> Note = new("note", new("附注", "Note"), Shapes.Text) { IsNeverGuessed = true };
    internal static readonly Field<ImmutableArray<RecordId>> Related = new("related", new("相关", "Related"), Shapes.AnyIds);
    internal static readonly Field<ImmutableArray<string>> Aliases = new("aliases", new("旧地址", "Old addresses"), Shapes.Texts);
    internal static readonly Field<int> Weight = new("weight", new("排序", "Weight"), Shapes.Integer);
    internal static readonly Field<string> Image = new("image", new("题图", "Card picture"), Shapes.MediaPath);
    internal static readonly Field<string> ImageAlt = new("image-alt", new("题图说明", "Alternative text of the card picture"), Shapes.Text, IsTranslatable: true);
    internal static readonly Field<string> Open = new("open", new("开放标识", "Opening flag"), Shapes.Choice(OpeningFlagWords.All)) { IsNeverGuessed = true };
    internal static readonly Field<DateOnly> OpenFrom = new("open-from", new("开放日期", "Open from"), Shapes.CalendarDay) { IsNeverGuessed = true };
    internal static readonly Field<string> Rights = new("rights", new("权利声明", "Rights"), Shapes.Rights) { IsNeverGuessed = true };
    internal static readonly Field<Review> ReviewField = new("review", new("开放审核", "Opening review"), Shapes.Group(ReviewFields.Table, ReviewFields.Read)) { IsNeverGuessed = true };
    internal static readonly Field<string> Classification = new("classification", new("密级", "Classification"), Shapes.Text) { IsNeverGuessed = true };
    internal static readonly Field<string> Declassified = new("declassified", new("解密说明", "Declassification"), Shapes.Text) { IsNeverGuessed = true };
    internal static readonly Field<string> EarlyOpening = new("early-opening", new("提前开放依据", "Ground of early opening"), Shapes.Text) { IsNeverGuessed = true };
    internal static readonly Field<string> Restriction = new("restriction", new("捐赠限制", "Donor restriction"), Shapes.Text) { IsNeverGuessed = true };
    internal static readonly Field<string> PrivateNote = new("private-note", new("内部附注", "Private note"), Shapes.Text) { IsNeverGuessed = true };
    internal static readonly Field<string> Storage = new("storage", new("存储位置", "Storage location"), Shapes.Text) { IsNeverGuessed = true };

    /// <summary>The table of them.</summary>
    public static FieldTable Table { get; } = new(
        Title, Summary, Note, Related, Aliases, Weight, Image, ImageAlt, Open, OpenFrom, Rights, ReviewField, Classification, Declassified, EarlyOpening, Restriction,
        PrivateNote, Storage);

    private static class ReviewFields
    {
        private static readonly Field<string> By = new("by", new("审核人", "By"), Shapes.Text) { IsNeverGuessed = true };
        private static readonly Field<DateOnly> On = new("on", new("审核日期", "On"), Shapes.CalendarDay) { IsNeverGuessed = true };
        private static readonly Field<string> Basis = new("basis", new("依据", "Basis"), Shapes.Text) { IsNeverGuessed = true };
        private static readonly Field<string> Batch = new("batch", new("批次", "Batch"), Shapes.Text) { IsNeverGuessed = true };

        public static FieldTable Table { get; } = new(By, On, Basis, Batch);

        public static Review Read(FieldReader fields) => new(fields.Get(By), fields.Value(On), fields.Get(Basis), fields.Get(Batch));
    }
}
