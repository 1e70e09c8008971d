using System.Collections.Immutable;

namespace ExhibitSite.Gate.Files;

/// <summary>Every rule about files, and everything that is done to them.</summary>
internal static class All
{
    /// <summary>The rules, in the order in which they are told.</summary>
    public static ImmutableArray<IFileRule> Rules { get; } =
    [
        new FileSaysClosed(), new RightsNotCleared(), new NameOfFile(), new WordsInFile(), new PdfContents(), new NotLookedInto(), new CannotBeCovered(),
    ];

    /// <summary>The cleaners, in the order in which they work.</summary>
    public static ImmutableArray<ICleaner> Cleaners { get; } =
    [
        new CoverWords(), new CaptionsForBrowsers(), new BurnRegions(), new StripJpeg(), new StripPng(), new StripWebP(), new StripGif(), new StripSvg(), new DisarmSvg(), new StripMp3(), new StripMp4(),
        new StripWave(), new StripFlac(), new StripOgg(), new StripWebM(), new StripPdf(),
    ];
}
