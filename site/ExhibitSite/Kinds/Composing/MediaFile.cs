using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Pdf;
using ExhibitSite.Reading.Captions;
using ExhibitSite.Reading.Recordings;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A file below <c>media/</c>, as pages need it.</summary>
/// <param name="Path">Its address in the site, as long as it is published as it is.</param>
/// <param name="Width">In pixels; 0 when it is no picture, or its size is not known yet.</param>
/// <param name="Height">In pixels; 0 when it is no picture, or its size is not known yet.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Open">Opens it for reading, as it may be published.</param>
public sealed record MediaFile(SitePath Path, int Width, int Height, long Bytes, Func<Stream> Open)
{
    /// <summary>Size and time of the input file; null when nothing tells them.</summary>
    public FileStamp? Stamp { get; init; }

    /// <summary>Opens the input file for making pictures of it; null when it is none of which pictures are made.</summary>
    public Func<Stream>? OpenSource { get; init; }

    /// <summary>Regions that must be black in every picture made of it.</summary>
    public ImmutableArray<PictureRegion> Covered { get; init; } = [];

    /// <summary>False when only pictures made of it go out, not the file.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>True when the file itself must not go out: it cannot be cleaned or covered, or somebody said so.</summary>
    public bool IsKeptBack { get; init; }

    /// <summary>The document of which it is a page; null for a file of its own.</summary>
    public SitePath? PageOf { get; init; }

    /// <summary>The pictures made of it; null when there are none.</summary>
    public DerivedImage? Derived { get; init; }

    /// <summary>What the head of a recording says; null when it is none.</summary>
    public RecordingHead? Recording { get; init; }

    /// <summary>What a captions file says, as it may be published; null when it is none.</summary>
    public CaptionsText? Captions { get; init; }

    /// <summary>What a PDF says, as it may be published; null when it is none.</summary>
    public PdfHead? Document { get; init; }

    /// <summary>True when a page can show it as a picture.</summary>
    public bool IsShown => Derived is not null || (IsPublished && Width > 0);

    /// <summary>Where the best that a reader may have of it lies: the file itself, or the largest picture made of it. Null when nothing of it is published.</summary>
    public SitePath? BestPath => IsPublished ? Path : Derived is not null ? SitePaths.Image(Path, ImageFileName.Max) : null;
}
