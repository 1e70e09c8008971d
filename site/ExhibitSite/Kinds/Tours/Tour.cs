using System.Collections.Immutable;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Tours;

/// <summary>A guided tour: steps over a picture, places or days, in one order.</summary>
/// <param name="Head">What all kinds share; the body holds the steps.</param>
/// <param name="Picture">The picture that its regions lie in unless a step names another; null for none.</param>
/// <param name="Item">The item whose first picture that is; null for none, or when <paramref name="Picture"/> is given.</param>
/// <param name="IsRoute">True when its places are joined on the map.</param>
/// <param name="Steps">In order.</param>
public sealed record Tour(RecordHead Head, MediaUse? Picture, RecordId? Item, bool IsRoute, ImmutableArray<TourStep> Steps) : Record(Head), IPictured
{
    /// <inheritdoc />
    public MediaUse? CardPicture => Head.Image ?? Picture;

    /// <summary>The picture of a step; null when it has none, or none that is open.</summary>
    public MediaUse? PictureOf(TourStep step, ICatalogue catalogue)
    {
        if (step.File is { } file) return new MediaUse(file, LanguageMap.Of(step.Alt ?? step.Title), Caption: null, Nature: null, Maker: null, Rights: null);
        if (step.Item is { } item) return PictureOf(item, catalogue);
        return step.Region is null ? null : Whole(catalogue);
    }

    /// <summary>The picture of the tour as a whole; null when it has none, or none that is open.</summary>
    public MediaUse? Whole(ICatalogue catalogue) => Picture ?? (Item is { } item ? PictureOf(item, catalogue) : null);

    /// <summary>True when everything that a step points at is open. A step that is not is left out, and counted nowhere.</summary>
    public bool Shows(TourStep step, ICatalogue catalogue)
    {
        if (step.Place is { } place && catalogue.Find(place) is null) return false;
        if (step.Event is { } happened && catalogue.Find(happened) is null) return false;
        var hasPicture = step.File is not null || step.Item is not null || step.Region is not null;
        return !hasPicture || (PictureOf(step, catalogue) is { } use && catalogue.Media(use.File) is { Width: > 0 });
    }

    /// <inheritdoc />
    public override Record In(string language) => this with { Head = Head.In(language), Picture = Picture?.In(language) };

    /// <inheritdoc />
    public override bool LeavesOut(SourceSpan directive, ICatalogue catalogue) => Steps.Any(step => step.Span == directive && !Shows(step, catalogue));

    private static MediaUse? PictureOf(RecordId item, ICatalogue catalogue) => (catalogue.Find(item) as Item)?.CardPicture;
}

/// <summary>One step of a tour. It shows a region, a place or a day, or more than one of them.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="File">The picture, from the input folder; null to take the item's or the tour's.</param>
/// <param name="Item">The item whose first picture is shown; null for none.</param>
/// <param name="Region">The part of the picture, in its pixels; null for the whole.</param>
/// <param name="Alt">What a person who cannot see it needs to know; null when title and text say it.</param>
/// <param name="Place">The place; null for none.</param>
/// <param name="Event">The event; null for none.</param>
/// <param name="Date">The day; null to take the event's.</param>
/// <param name="Span">Where it is written.</param>
public sealed record TourStep(
    string Title, string? File, RecordId? Item, PictureRegion? Region, string? Alt, RecordId? Place, RecordId? Event, HistoricalDate? Date, SourceSpan Span)
{
    /// <summary>True when it shows something besides words.</summary>
    public bool ShowsAnything => File is not null || Item is not null || Region is not null || Place is not null || Event is not null || Date is not null;
}
