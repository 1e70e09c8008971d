using ExhibitSite.Model.Images;

namespace ExhibitSite.Reading.Files;

/// <summary>One input file: its path and a way to its bytes.</summary>
/// <param name="Path">Below the input folder, forward slashes; a name with loose accents (not Unicode NFC) is reported when it is read.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Open">Opens it for reading; may be called again.</param>
public sealed record SourceFile(string Path, long Size, Func<Stream> Open)
{
    /// <summary>Size and time on disk; null when the bytes come from elsewhere.</summary>
    public FileStamp? Stamp { get; init; }

    /// <summary>All its bytes.</summary>
    public byte[] ReadAll()
    {
        using var stream = Open();
        var bytes = new byte[stream.CanSeek ? stream.Length : Size];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
