using System.Collections.Immutable;
using ExhibitSite.Kinds.Media;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds;

/// <summary>A picture, sound or film as one record shows it.</summary>
/// <param name="File">From the input folder: <c>media/drawings/plan.svg</c>.</param>
/// <param name="Alt">What a person who cannot see it needs to know.</param>
/// <param name="Caption">The words under it; null for none.</param>
/// <param name="Nature">示意图, 原件, 照片, 录音 or 录像; null when not stated.</param>
/// <param name="Maker">Who drew, took or recorded it; null when not stated.</param>
/// <param name="Rights">A rights URI of its own; null to take the record's.</param>
public sealed record MediaUse(string File, LanguageMap Alt, LanguageMap? Caption, string? Nature, string? Maker, string? Rights)
{
    /// <summary>An opening flag of its own; null to take the record's.</summary>
    public OpeningFlag? Flag { get; init; }

    /// <summary>The first day it may be shown; null when not given.</summary>
    public DateOnly? OpenFrom { get; init; }

    /// <summary>How much of it readers may take away; null to do as the site does.</summary>
    public Download? Download { get; init; }

    /// <summary>The name of its leaf or side: 卷首 叶一a; null when not stated.</summary>
    public LanguageMap? Label { get; init; }

    /// <summary>Its lines as text, each with its place; empty for none.</summary>
    public ImmutableArray<PictureLine> Lines { get; init; } = [];

    /// <summary>How many of its pixels make an inch (25.4 mm) of the original; null when nobody measured.</summary>
    public int? Dpi { get; init; }

    /// <summary>Regions that must not be seen, whoever shows the file; empty for none.</summary>
    public ImmutableArray<PictureRegion> Covered { get; init; } = [];

    /// <summary>The same with the words of a language in front, where they were given.</summary>
    public MediaUse In(string language) => this with { Alt = Alt.LedBy(language), Caption = Caption?.LedBy(language) };
}
