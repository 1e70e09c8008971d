namespace ExhibitSite.Model.Images;

/// <summary>Decodes, turns, cuts and encodes single pictures. In our own process, or in another that answers the same two questions.</summary>
public interface IImageEngine
{
    /// <summary>Name and version, as they change the bytes of what is made: <c>libvips 8.18.7</c>.</summary>
    string Version { get; }

    /// <summary>Reads the head of a picture; no pixel is decoded.</summary>
    /// <param name="file">Full path of the source.</param>
    ImageHead ReadHead(string file);

    /// <summary>Makes the files of a picture.</summary>
    /// <param name="file">Full path of the source.</param>
    /// <param name="folder">Full path of an empty folder that takes them, by their names.</param>
    /// <param name="recipe">What to make.</param>
    /// <returns>The scale factors of the tiles, upwards, empty when there are none; or what is wrong.</returns>
    ImageMade Make(string file, string folder, ImageRecipe recipe);

    /// <summary>How many threads one picture may take from now on. The bytes do not depend on it.</summary>
    void UseThreads(int count);
}

/// <summary>The head of a picture.</summary>
/// <param name="Size">Upright; null when it cannot be used.</param>
/// <param name="Fault">What is wrong; null for nothing.</param>
public sealed record ImageHead(ImageDimensions? Size, ImageFault? Fault);

/// <summary>What became of a picture.</summary>
/// <param name="ScaleFactors">Of its tiles, upwards; empty for none.</param>
/// <param name="Fault">What is wrong; null when everything was made.</param>
public sealed record ImageMade(System.Collections.Immutable.ImmutableArray<int> ScaleFactors, ImageFault? Fault);

/// <summary>Why a picture could not be made.</summary>
/// <param name="Kind">The sort of fault.</param>
/// <param name="Detail">The engine's own words, or the numbers that count; for the message.</param>
public sealed record ImageFault(ImageFaultKind Kind, string Detail);

/// <summary>Sorts of faults.</summary>
public enum ImageFaultKind
{
    /// <summary>No form that we decode.</summary>
    UnknownForm,

    /// <summary>Broken or cut off.</summary>
    Damaged,

    /// <summary>More pixels than we decode.</summary>
    TooLarge,

    /// <summary>Cannot be decoded in strips (progressive, interlaced, AVIF, WebP) and is too large to be held as a whole.</summary>
    TooLargeToHold,

    /// <summary>Has covered regions and lies on its side: nobody can tell what their numbers count from.</summary>
    TurnedAndCovered,
}
