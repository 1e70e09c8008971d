namespace ExhibitSite.Writing;

/// <summary>Puts a file in the place of another at once: who opens it sees the old one or the new one, also after a kill, never a part.</summary>
internal static class WholeFile
{
    /// <summary>Writes it.</summary>
    /// <param name="path">The file. Beside it stands, as long as it is written, one of the same name and <c>.pending</c>.</param>
    /// <param name="bytes">All of its content.</param>
    /// <param name="isForOwner">True when others of the machine may not read it. Windows has no such mode; there the folder decides.</param>
    /// <exception cref="IOException">The disk said no.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> bytes, bool isForOwner = false)
    {
        var pending = path + ".pending";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isForOwner && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(pending, options)) file.Write(bytes);
        File.Move(pending, path, overwrite: true);
    }
}
