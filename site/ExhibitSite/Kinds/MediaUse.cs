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

    /// <summary>The part of the original that begins with it; null when it goes on with the one before.</summary>
    public LanguageMap? Part { get; init; }

    /// <summary>True for the one that viewers open first.</summary>
    public bool IsStart { get; init; }

    /// <summary>The leaves that are lost between the one before and this, in order.</summary>
    public ImmutableArray<string> LostBefore { get; init; } = [];

    /// <summary>The leaves that are lost after this, in order.</summary>
    public ImmutableArray<string> LostAfter { get; init; } = [];

    /// <summary>The captions of a recording.</summary>
    public ImmutableArray<CaptionsUse> Captions { get; init; } = [];

    /// <summary>The picture of a film before it plays, or beside a sound; null for none.</summary>
    public string? Poster { get; init; }

    /// <summary>The same without what may not be shown of what goes with it.</summary>
    /// <param name="isShown">Whether a file, by its input path, may be shown.</param>
    public MediaUse With(Func<string, bool> isShown) =>
        this with { Captions = [.. Captions.Where(c => isShown(c.File))], Poster = Poster is { } poster && isShown(poster) ? poster : null };

    /// <summary>Regions that must not be seen, whoever shows the file; empty for none.</summary>
    public ImmutableArray<PictureRegion> Covered { get; init; } = [];

    /// <summary>The same with the words of a language in front, where they were given.</summary>
    public MediaUse In(string language) => this with { Alt = Alt.LedBy(language), Caption = Caption?.LedBy(language), Label = Label?.LedBy(language), Part = Part?.LedBy(language) };
}

/// <summary>Captions of a recording, in one language.</summary>
/// <param name="File">From the input folder; WebVTT or SubRip.</param>
/// <param name="Language">A BCP 47 code; null to take the one in the file's name, else the record's.</param>
public sealed record CaptionsUse(string File, string? Language);
