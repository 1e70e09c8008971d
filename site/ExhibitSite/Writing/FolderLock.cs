namespace ExhibitSite.Writing;

/// <summary>
/// Keeps two builds out of one folder: they would throw away what the other has begun, its pictures and its pending files. Held by the
/// operating system, so that one that dies leaves nothing locked; the empty file stays, as removing it would let a third build pass.
/// </summary>
public sealed class FolderLock : IDisposable
{
    // What the systems say when another process has the file: ERROR_SHARING_VIOLATION, EWOULDBLOCK of Linux and of macOS.
    private static readonly int[] Taken = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>The file of a folder: beside it, where its pictures are kept, too.</summary>
    public static string PathBeside(string folder)
    {
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        return Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.lock");
    }

    /// <summary>Takes the lock of a folder.</summary>
    /// <returns>The lock, to be disposed when all is written; null when another process has it.</returns>
    /// <exception cref="IOException">The disk said no.</exception>
    public static FolderLock? TryTake(string folder)
    {
        var path = PathBeside(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException said) when (Taken.Contains(said.HResult))
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
