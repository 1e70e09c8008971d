using System.Collections.Immutable;
using System.Text;

namespace ExhibitSite.Reading.Captions;

/// <summary>A file of captions, read.</summary>
/// <param name="Cues">In the order written.</param>
/// <param name="Faults">What could not be read, by line.</param>
public sealed record CaptionsText(ImmutableArray<Cue> Cues, ImmutableArray<CaptionsFault> Faults)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>True for files that are read as captions, by their names: WebVTT and SubRip.</summary>
    public static bool IsCaptions(string path) => IsSubRip(path) || path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for SubRip files, which go out as WebVTT: browsers know no other form.</summary>
    public static bool IsSubRip(string path) => path.EndsWith(".srt", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file by its name; null when it is no captions file or no UTF-8 text.</summary>
    /// <param name="path">Its name tells the form.</param>
    /// <param name="bytes">The file.</param>
    public static CaptionsText? Read(string path, byte[] bytes)
    {
        if (!IsCaptions(path)) return null;
        try
        {
            return CaptionsReader.Read(Strict.GetString(bytes), IsSubRip(path) ? CaptionsForm.SubRip : CaptionsForm.WebVtt);
        }
        catch (DecoderFallbackException)
        {
            // The gate says so, and keeps the file in.
            return null;
        }
    }
}

/// <summary>Something in a captions file that no player understands.</summary>
/// <param name="Kind">What.</param>
/// <param name="Line">Where, from 1.</param>
/// <param name="Found">What stands there.</param>
public sealed record CaptionsFault(CaptionsFaultKind Kind, int Line, string Found);

/// <summary>Sorts of faults.</summary>
public enum CaptionsFaultKind
{
    /// <summary>A .vtt file that does not begin with WEBVTT: browsers take nothing of it.</summary>
    NoHead,

    /// <summary>A line of times that is none: browsers leave the cue out.</summary>
    BadTimes,

    /// <summary>Not one cue.</summary>
    NoCue,
}

/// <summary>Forms of captions.</summary>
public enum CaptionsForm
{
    /// <summary>WebVTT (W3C).</summary>
    WebVtt,

    /// <summary>SubRip, <c>.srt</c>.</summary>
    SubRip,
}
