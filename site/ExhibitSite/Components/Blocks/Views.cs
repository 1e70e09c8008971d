using System.Collections.Immutable;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Blocks;

/// <summary>A figure with its caption.</summary>
/// <param name="Picture">What is shown.</param>
/// <param name="Href">The page or file it leads to; null for none.</param>
/// <param name="CaptionTitle">The first words of the caption; null for none.</param>
/// <param name="CaptionHtml">A longer caption as HTML; null for none.</param>
/// <param name="Maker">Who made it and what it is; null when not stated.</param>
/// <param name="Width"><c>wide</c>, <c>normal</c> or <c>narrow</c>.</param>
public sealed record FigureView(Picture Picture, string? Href, string? CaptionTitle, string? CaptionHtml, string? Maker, string Width) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(FigureBlock);
}

/// <summary>A card of one item, with the reason why it is shown.</summary>
public sealed record ItemCardView(Card Card, string? WhyHtml) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(ItemCardBlock);
}

/// <summary>Several pictures under one caption.</summary>
public sealed record GalleryView(ImmutableArray<GalleryPicture> Pictures, string? Caption) : BlockView
{
    /// <summary><c>wide</c> when every picture is wider than high, for styles; else null.</summary>
    public string? Shape => Pictures.All(static shown => shown.Picture.Width > shown.Picture.Height) ? "wide" : null;

    /// <inheritdoc />
    public override Type Component => typeof(GalleryBlock);
}

/// <summary>One picture of a gallery.</summary>
public sealed record GalleryPicture(Picture Picture, string? Href, string Caption);

/// <summary>Two pictures to compare.</summary>
public sealed record CompareView(Picture Left, string LeftLabel, Picture Right, string RightLabel, string? Caption, string? CaptionHtml) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(CompareBlock);
}

/// <summary>A quotation kept as it was written.</summary>
/// <param name="Html">The quotation.</param>
/// <param name="Lang">Its language; null for the page's.</param>
/// <param name="By">Whose words; null when not stated.</param>
/// <param name="Source">Where they stand; null when not stated.</param>
public sealed record QuoteView(string Html, string? Lang, string? By, EvidenceText? Source) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(QuoteBlock);
}

/// <summary>Values that contradict each other, side by side.</summary>
/// <param name="Anchor">Id of the question.</param>
/// <param name="Question">What they differ about.</param>
/// <param name="Values">Each value as HTML.</param>
/// <param name="Caption">A remark; null for none.</param>
public sealed record DisputedView(string Anchor, string Question, ImmutableArray<string> Values, string? Caption) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(DisputedBlock);
}

/// <summary>Events in order.</summary>
public sealed record TimelineView(ImmutableArray<TimelineEntry> Entries, string? Caption) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(TimelineBlock);
}

/// <summary>One event of a timeline.</summary>
/// <param name="Date">When.</param>
/// <param name="Title">What, leading to its page.</param>
/// <param name="Certainty">How sure; null when nothing was said.</param>
/// <param name="Place">Where; null when not stated.</param>
/// <param name="Anchor">Id of the line; null for none.</param>
public sealed record TimelineEntry(DateText? Date, Link Title, CertaintyText? Certainty, string? Place, string? Anchor = null);

/// <summary>Places on a map, and the same places as a list.</summary>
/// <param name="Map">The drawing; null when no place has coordinates.</param>
/// <param name="Stops">The list, in the order of the numbers on a route.</param>
/// <param name="Caption">A remark; null for none.</param>
/// <param name="SourceLine">Datum and precision, the base map's maker and approval number.</param>
public sealed record MapView(DrawingView? Map, ImmutableArray<MapStop> Stops, string? Caption, string SourceLine) : BlockView
{
    /// <summary>True when the list is a way, from stop to stop.</summary>
    public bool IsRoute { get; init; }

    /// <inheritdoc />
    public override Type Component => typeof(MapBlock);
}

/// <summary>A place of a map's list.</summary>
/// <param name="Place">Its name, leading to its page.</param>
/// <param name="Date">When the way came there; null when not stated.</param>
/// <param name="Note">What happened there, or how exactly it is known; null for nothing.</param>
public sealed record MapStop(Link Place, DateText? Date = null, string? Note = null);

/// <summary>Records found by a query.</summary>
public sealed record RecordListView(string Anchor, string Caption, ImmutableArray<Card> Cards, Link? More) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(RecordListBlock);
}

/// <summary>The headings of the text.</summary>
public sealed record ContentsView(string Anchor, string Title, ImmutableArray<Link> Entries) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(ContentsBlock);
}

/// <summary>A side remark.</summary>
public sealed record NoteBoxView(string Anchor, string Title, string Html) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(NoteBoxBlock);
}
