using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Exhibitions;
using ExhibitSite.Kinds.Tours;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering.Pages;

/// <summary>Composes the page that waits for visitors in a hall: the details that the tours point at; without tours, the pictures of the exhibitions.</summary>
internal static class AttractComposer
{
    // A loop of four minutes: longer than anybody waits.
    private const int MostSlides = 24;

    public static PageContent Compose(PageContext page)
    {
        var settings = page.Catalogue.Settings;
        var slides = Details(page).Take(MostSlides).ToImmutableArray();
        var view = new AttractView(settings.Title.Main, settings.Tagline?.Main, new Link(page.To(SitePaths.Home), page.Words.ForHall.Begin), slides.IsEmpty ? [.. Covers(page).Take(MostSlides)] : slides);
        return PageContent.Of<AttractPage, AttractView>("attract", settings.Title.Main, view) with { IsListed = false, HasCrumbs = false };
    }

    private static IEnumerable<AttractSlide> Details(PageContext page) =>
        page.Catalogue.All<Tour>().OrderBy(t => t.Head.Weight).ThenBy(t => t.Id)
            .SelectMany(tour => TourComposer.DetailsOf(tour, page).Select(detail => new AttractSlide(detail.Title, tour.ShownTitle, detail.Crop)));

    private static IEnumerable<AttractSlide> Covers(PageContext page)
    {
        foreach (var card in page.CardsOf(page.Catalogue.All<Exhibition>().OrderBy(e => e.Head.Weight).ThenBy(e => e.Id)))
            if (card.Picture is { } picture)
                yield return new AttractSlide(card.Title.Text, card.Kicker, new CropView(picture, $"0 0 {picture.OwnWidth} {picture.OwnHeight}", picture.OwnWidth, picture.OwnHeight));
    }
}
