using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Model.Images;

/// <summary>Makes pictures ready for the web, or takes them from where it keeps what it made before. The pipeline knows no more of engines and disks.</summary>
public interface IDerivatives
{
    /// <summary>True when there is an engine that can make pictures. Asked only when there is a picture.</summary>
    bool IsReady { get; }

    /// <summary>Makes the pictures that are not there yet.</summary>
    /// <param name="requests">One for each picture, with different paths.</param>
    /// <returns>One outcome for each request, in their order. Everything that is wrong with a picture is a finding, never an exception.</returns>
    /// <exception cref="IOException">The disk said no.</exception>
    DerivedSet Make(ImmutableArray<ImageRequest> requests);
}

/// <summary>A picture that is to be made ready.</summary>
/// <param name="Path">From the input folder.</param>
/// <param name="Span">Where a record names it; for messages.</param>
/// <param name="Open">Opens the source; may be called from any worker, and again.</param>
/// <param name="Stamp">Tells without reading whether the source changed; null when nothing does.</param>
/// <param name="Recipe">What to make.</param>
public sealed record ImageRequest(string Path, SourceSpan Span, Func<Stream> Open, FileStamp? Stamp, ImageRecipe Recipe);

/// <summary>Size and time of a file: while both stay, its bytes are taken to be the same.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="ModifiedTicks">When it was last written, in ticks of universal time.</param>
public readonly record struct FileStamp(long Bytes, long ModifiedTicks);

/// <summary>What became of one picture.</summary>
/// <param name="Path">From the input folder.</param>
/// <param name="Image">The files; null when none were made.</param>
public sealed record ImageOutcome(string Path, DerivedImage? Image)
{
    /// <summary>True when nothing can be made of it as it is; a finding says why.</summary>
    public bool IsBroken { get; init; }
}

/// <summary>What became of all pictures.</summary>
/// <param name="Outcomes">One for each request, in their order.</param>
/// <param name="Findings">What is to be said about single pictures or the engine.</param>
public sealed record DerivedSet(ImmutableArray<ImageOutcome> Outcomes, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>How many pictures were made now, rather than found ready.</summary>
    public int Made { get; init; }
}
