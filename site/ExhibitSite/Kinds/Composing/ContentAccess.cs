using System.Collections.Immutable;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Composing;

/// <summary>How much of what a site shows can be had without seeing or hearing it: what curators wrote beside their pictures and recordings, counted.</summary>
/// <param name="Pictures">Pictures of items, and figures in texts that show a file.</param>
/// <param name="PicturesWithoutWords">Of these, those without a description.</param>
/// <param name="PicturesWithoutEnglish">Of the pictures of items, those whose description was not given in English.</param>
/// <param name="Recordings">Sounds and films, of items and in texts.</param>
/// <param name="RecordingsWithoutWords">Of these, those without captions and without a transcript.</param>
/// <param name="Films">How many of the recordings are films.</param>
public sealed record ContentAccess(int Pictures, int PicturesWithoutWords, int PicturesWithoutEnglish, int Recordings, int RecordingsWithoutWords, int Films)
{
    /// <summary>Counts what a page may show.</summary>
    /// <param name="page">Any page of the site.</param>
    public static ContentAccess Of(PageContext page)
    {
        var catalogue = page.Catalogue;
        var pictures = catalogue.All<Item>().SelectMany(item => item.Pictures).Where(use => page.Picture(use) is not null).ToImmutableArray();
        var figures = Blocks.ShownBlocks.FiguresOf(catalogue).ToImmutableArray();
        var ofItems = (from item in catalogue.All<Item>()
                       from use in item.Pictures
                       where MediaType.IsRecording(use.File) && catalogue.Media(use.File) is { IsPublished: true }
                       select (use.File, HasWords: !RecordingCaptions.Of(use, item, catalogue).IsEmpty)).ToImmutableArray();
        var recordings = ofItems.Concat(Blocks.ShownBlocks.RecordingsOf(catalogue)).ToImmutableArray();
        return new ContentAccess(
            pictures.Length + figures.Length,
            pictures.Count(use => use.Alt.Main.Length == 0) + figures.Count(static figure => !figure.HasWords),
            pictures.Count(use => use.Alt.Main.Length > 0 && use.Alt.In("en") is null),
            recordings.Length,
            recordings.Count(static recording => !recording.HasWords),
            recordings.Count(recording => catalogue.Media(recording.File)?.Recording is { HasPicture: true }));
    }
}
