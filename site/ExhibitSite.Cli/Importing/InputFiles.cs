using ExhibitSite.Importing;

namespace ExhibitSite.Cli.Importing;

/// <summary>Puts imported files into the input folder: each is whole beside its place before it takes it.</summary>
internal static class InputFiles
{
    private const string Unfinished = ".exhibit-unfinished";

    /// <summary>Writes all of them. A new file never takes the place of one that is there.</summary>
    /// <exception cref="IOException">The disk said no, or a file has appeared where a new one belongs.</exception>
    public static void Write(string folder, IEnumerable<ImportedFile> files)
    {
        var ready = new List<(string From, string To, bool IsNew)>();
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                // A name that starts with a point is not content, so a run that is cut short leaves nothing that a build reads.
                var beside = Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path) + Unfinished);
                ready.Add((beside, path, file.IsNew));
                WriteThrough(beside, file.Bytes);
                if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }
            foreach (var (from, to, isNew) in ready) File.Move(from, to, overwrite: !isNew);
        }
        finally
        {
            foreach (var (from, _, _) in ready) File.Delete(from);
        }
    }

    // The name must not reach the disk before the bytes do.
    private static void WriteThrough(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }
}
