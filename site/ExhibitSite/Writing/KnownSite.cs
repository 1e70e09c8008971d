using ExhibitSite.Model;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing;

/// <summary>A site in its folder, as the last build left it.</summary>
/// <param name="Traces">What its files were made from.</param>
/// <param name="Files">Its files by size and time.</param>
public sealed record KnownSite(Traces Traces, IReadOnlyDictionary<string, FileStamp> Files)
{
    /// <summary>How large a file is that need not be made again; null when it must be.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Where it lies.</param>
    public long? SizeOf(OutputFile file, string path) =>
        Files.TryGetValue(file.Path.Value, out var left) && StampOf(path) == left && Traces.AreStillTrueOf(file) ? left.Bytes : null;

    private static FileStamp? StampOf(string path) => new FileInfo(path) is { Exists: true } there ? new FileStamp(there.Length, there.LastWriteTimeUtc.Ticks) : null;
}
