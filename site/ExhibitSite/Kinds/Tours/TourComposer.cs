using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Kinds.Places;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds.Tours;

/// <summary>The page of a tour.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Id">Names it in addresses: <c>#tour=id/3</c>.</param>
/// <param name="Before">What stands before the first step.</param>
/// <param name="Picture">Its picture with the steps marked; null for none.</param>
/// <param name="Viewer">The pictures of its steps, for the viewer; null when no step has one.</param>
/// <param name="Map">Its places; null when it has fewer than two.</param>
/// <param name="Steps">The steps.</param>
/// <param name="After">What stands after the last step.</param>
/// <param name="Notes">Notes of the whole text.</param>
/// <param name="Around">What mentions it and what belongs beside it.</param>
public sealed record TourView(
    Heading Heading, string Id, ImmutableArray<BlockView> Before, MarkedPicture? Picture, ViewerView? Viewer, MapView? Map, ImmutableArray<StepView> Steps,
    ImmutableArray<BlockView> After, ProseText Notes, Surroundings Around);

/// <summary>Composes the page of a tour. A step whose picture, place or event is not open is left out.</summary>
internal static class TourComposer
{
    // A disc for a number is so much of the picture's longer side.
    private const double Disc = 0.018;

    public static PageContent Compose(Kind kind, Tour tour, PageContext page)
    {
        var open = tour.Steps.Where(s => tour.Shows(s, page.Catalogue)).ToImmutableArray();
        var text = tour.Head.Body is { } body ? new ProseComposer(page, body) { LeavesOut = span => tour.LeavesOut(span, page.Catalogue) }.Compose() : ProseText.Empty;
        // In a site that was built every step block made a step: one without a title is an error.
        var pictures = open.Select(s => tour.PictureOf(s, page.Catalogue)).OfType<MediaUse>().DistinctBy(use => use.File).Where(use => page.Picture(use) is not null).ToImmutableArray();
        var steps = text.Blocks.OfType<StepView>().Zip(open, (words, step) => (Words: words, Step: step))
            .Select((s, i) => (s.Step, View: Shown(s.Step, s.Words, i + 1, tour, page) with { Look = LookAt(s.Step, tour, pictures, page) })).ToImmutableArray();
        var places = steps.Select(s => s.Step.Place).OfType<RecordId>().Select(page.Catalogue.Find).OfType<Place>().DistinctBy(p => p.Id).ToImmutableArray();
        var shown = new TourView(
            PlainComposer.HeadingOf(kind, tour, page), tour.Id.Value, [.. text.Blocks.TakeWhile(b => b is not StepView)], Marked(tour, steps, page),
            ViewerComposer.Of(new ViewedPictures(tour.ShownTitle, pictures) { Form = ViewerForm.Unseen, MakerOf = use => MakerOf(use, tour, page) }, page),
            places.Length < 2 ? null : PlaceMap.Of(new MapRequest(places, "tour-map") { IsRoute = tour.IsRoute }, page), [.. steps.Select(s => s.View)],
            [.. text.Blocks.SkipWhile(b => b is not StepView).Where(b => b is not StepView)], text, Neighbourhood.Of(tour, page));
        var content = PageContent.Of<TourPage, TourView>("tour", tour.ShownTitle, shown) with { Script = "tour.js" };
        return PlainComposer.Finish(content, kind, tour, page);
    }

    /// <summary>What its open steps show of pictures, in order; the whole of a picture, too, where a step names no part.</summary>
    public static IEnumerable<(string Title, CropView Crop)> DetailsOf(Tour tour, PageContext page)
    {
        foreach (var step in tour.Steps)
            if (tour.Shows(step, page.Catalogue) && CropOf(step, tour, page) is { } crop) yield return (step.Title, crop);
    }

    private static StepView Shown(TourStep step, StepView words, int number, Tour tour, PageContext page)
    {
        var place = step.Place is { } where ? page.Catalogue.Find(where) : null;
        var happened = step.Event is { } what ? page.Catalogue.Find(what) as Event : null;
        return words with
        {
            Number = number,
            Anchor = AnchorOf(number),
            Crop = CropOf(step, tour, page),
            Place = place is null ? null : page.LinkTo(place),
            Event = happened is null ? null : page.LinkTo(happened),
            Date = (step.Date ?? happened?.Date) is { } date ? page.Date(date) : null,
        };
    }

    // A picture that a tour borrows keeps the rights of the item it is of.
    private static string? MakerOf(MediaUse use, Tour tour, PageContext page)
    {
        var items = tour.Steps.Select(step => step.Item).Append(tour.Item).OfType<RecordId>().Select(page.Catalogue.Find).OfType<Items.Item>();
        return items.FirstOrDefault(item => item.CardPicture?.File == use.File) is { } item ? ViewedPictures.MakerOfItem(use, item, page) : null;
    }

    private static ViewerOpener? LookAt(TourStep step, Tour tour, ImmutableArray<MediaUse> pictures, PageContext page)
    {
        if (tour.PictureOf(step, page.Catalogue) is not { } use || page.Picture(use) is not { } picture) return null;
        var number = pictures.IndexOf(pictures.First(p => p.File == use.File)) + 1;
        return new ViewerOpener(picture.BestSrc, number, step.Region is { } region ? ViewerComposer.Write(region) : null);
    }

    private static CropView? CropOf(TourStep step, Tour tour, PageContext page)
    {
        if (page.Picture(tour.PictureOf(step, page.Catalogue)) is not { } picture) return null;
        var region = step.Region ?? new PictureRegion(0, 0, picture.OwnWidth, picture.OwnHeight);
        var described = picture with { Alt = step.Alt ?? step.Title };
        return new CropView(described, string.Create(CultureInfo.InvariantCulture, $"{region.X} {region.Y} {region.Width} {region.Height}"), region.Width, region.Height);
    }

    private static MarkedPicture? Marked(Tour tour, ImmutableArray<(TourStep Step, StepView View)> steps, PageContext page)
    {
        if (page.Picture(tour.Whole(page.Catalogue)) is not { } whole) return null;
        var marks = steps.Where(s => s.Step.Region is not null && s.View.Crop?.Picture.Src == whole.Src).Select(s => new StepMark(
            s.View.Number.ToString(CultureInfo.InvariantCulture), s.View.Title, "#" + s.View.Anchor, s.Step.Region!.Value.X, s.Step.Region.Value.Y, s.Step.Region.Value.Width, s.Step.Region.Value.Height));
        var name = whole.Alt.Length > 0 ? whole.Alt : tour.ShownTitle;
        return new MarkedPicture(
            whole, [.. marks], Words.Fill(page.Words.ForLearning.WholePicture, name), (Math.Max(whole.OwnWidth, whole.OwnHeight) * Disc).ToString("0.#", CultureInfo.InvariantCulture));
    }

    private static string AnchorOf(int number) => string.Create(CultureInfo.InvariantCulture, $"step-{number}");
}
