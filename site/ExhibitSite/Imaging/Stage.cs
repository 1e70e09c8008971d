using System.Collections.Immutable;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Media;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Imaging;

/// <summary>What may go out, with its pictures ready.</summary>
/// <param name="Public">The site.</param>
/// <param name="Findings">What is to be said about single pictures.</param>
/// <param name="Summary">What was made, in numbers.</param>
public sealed record ImagingResult(PublicSite Public, ImmutableArray<Diagnostic> Findings, ImageSummary Summary);

/// <summary>The numbers of a site's pictures.</summary>
/// <param name="Pictures">Pictures that stand ready.</param>
/// <param name="Made">Those of them that were made now.</param>
/// <param name="Files">Files that they became.</param>
/// <param name="Bytes">Bytes of these files.</param>
public sealed record ImageSummary(int Pictures, int Made, int Files, long Bytes);

/// <summary>Between gate and pages: decides what is made of each picture that passed, and has it made. Pages and exports then know every file there will be.</summary>
public static class Stage
{
    /// <summary>Has the pictures of a site made.</summary>
    /// <param name="site">What may go out.</param>
    /// <param name="derivatives">What makes them; null to leave the files as they are.</param>
    /// <param name="drawing">What draws pages of documents; null where nobody asks for them.</param>
    public static ImagingResult Derive(PublicSite site, IDerivatives? derivatives, IDocumentPages? drawing = null)
    {
        (site, var said) = derivatives is { IsReady: true } ? DocumentPages.Of(site, drawing) : (site, []);
        var uses = ImageUses.Of(site);
        var wanted = site.Catalogue.MediaFiles.Where(f => f.Value.OpenSource is not null).ToImmutableArray();
        var set = derivatives?.Make([.. wanted.Select(f => RequestFor(f.Key, f.Value, uses))]) ?? new DerivedSet([], []);
        // An engine that is missing has looked at nothing.
        var outcomes = (wanted.IsEmpty || derivatives is not { IsReady: true } ? [] : set.Outcomes).ToDictionary(o => o.Path, StringComparer.Ordinal);
        var media = ImmutableSortedDictionary.CreateBuilder<string, MediaFile>(StringComparer.Ordinal);
        foreach (var (path, file) in site.Catalogue.MediaFiles)
            if (Shown(file, outcomes.GetValueOrDefault(path), uses.SaidOf(path)) is { } shown) media.Add(path, shown);
        var images = set.Outcomes.Select(o => o.Image).OfType<DerivedImage>().ToImmutableArray();
        var summary = new ImageSummary(images.Length, set.Made, images.Sum(i => i.Files.Length), images.Sum(i => i.Bytes));
        return new ImagingResult(Gate.Stage.Illustrate(site, media.ToImmutable()), said.AddRange(set.Findings), summary);
    }

    // What could not be decoded is shown to nobody: a browser would show half of it, or nothing.
    private static MediaFile? Shown(MediaFile file, ImageOutcome? outcome, Download? said)
    {
        if (outcome is { IsBroken: true }) return null;
        var isPicture = outcome is not null || MediaType.Of(file.Path.Value) is "image/jpeg" or "image/png" or "image/webp";
        var isKeptBack = file.IsKeptBack || (isPicture && said is Download.Large or Download.Small);
        // Without an engine there is nothing to show instead of a file that must stay in.
        if (outcome is null) return isKeptBack ? null : file;
        var shown = file with { IsPublished = file.IsPublished && said == Download.Original, IsKeptBack = isKeptBack };
        return outcome.Image is { } image ? shown with { Derived = image, Width = image.Max.Width, Height = image.Max.Height } : shown;
    }

    private static ImageRequest RequestFor(string path, MediaFile file, ImageUses uses)
    {
        var recipe = uses.PolicyOf(path) == Download.Small ? ImageRecipe.Small : ImageRecipe.Usual;
        return new ImageRequest(path, uses.SpanOf(path), file.OpenSource!, file.Stamp, recipe with
        {
            Formats = uses.Settings.HasAvif ? ImageFormats.JpegWebPAndAvif : ImageFormats.JpegAndWebP,
            Covered = file.Covered,
            Xmp = uses.RightsOf(path),
        });
    }
}
