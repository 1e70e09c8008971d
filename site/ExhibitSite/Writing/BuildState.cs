using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ExhibitSite.Writing;

/// <summary>What a build leaves behind for the next one.</summary>
/// <param name="Asked">Everything the site depends on beside the input: what was asked for, the day, the program, its engines.</param>
/// <param name="Input">The input: texts by their bytes, media by sizes and times.</param>
/// <param name="Output">The output folder by sizes and times, right after the build.</param>
/// <param name="Audited">By what the output was audited: the program, and what it looked for.</param>
public sealed record BuildState(string Asked, string Input, string Output, string Audited)
{
    /// <summary>Media so new that another version could have the same size and time, with the hashes of their bytes.</summary>
    public ImmutableSortedDictionary<string, string> Unsettled { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The program and engines that made the files: another program may make others from the same.</summary>
    public string Maker { get; init; } = "";

    /// <summary>The hash of the file that says what the files were made from; empty where nothing says it.</summary>
    public string Traces { get; init; } = "";

    /// <summary>What the build said on standard output, but for its last line.</summary>
    public string Out { get; init; } = "";

    /// <summary>What it said on standard error.</summary>
    public string Error { get; init; } = "";

    /// <summary>Its pages.</summary>
    public int Pages { get; init; }

    /// <summary>Its files.</summary>
    public int Files { get; init; }

    /// <summary>The page to open first; null where there is none beside the site.</summary>
    public string? Entrance { get; init; }
}

/// <summary>Written and read without looking at types at run time, which would take longer than all else.</summary>
[JsonSerializable(typeof(BuildState))]
internal sealed partial class BuildStateJson : JsonSerializerContext;
