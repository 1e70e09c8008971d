namespace ExhibitSite.Gate.Files;

/// <summary>What a file is, as far as the gate treats files differently.</summary>
internal enum FileForm
{
    /// <summary>None of those below: nobody has looked into it.</summary>
    Unknown,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>TIFF: never goes out itself; pictures are made of it.</summary>
    Tiff,

    /// <summary>AVIF: never goes out itself; pictures are made of it.</summary>
    Avif,

    /// <summary>GIF.</summary>
    Gif,

    /// <summary>SVG.</summary>
    Svg,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>UTF-8 text: captions, tables.</summary>
    Text,

    /// <summary>MP3.</summary>
    Mp3,

    /// <summary>MP4 and M4A.</summary>
    Mp4,

    /// <summary>Other sound and film: its words are looked through, nothing is taken out.</summary>
    Recording,
}

/// <summary>Tells the form of a file.</summary>
internal static class FileForms
{
    private static readonly string[] Texts = [".vtt", ".srt", ".txt", ".csv", ".tsv", ".json", ".geojson", ".md"];
    private static readonly string[] Recordings = [".mp3", ".m4a", ".mp4", ".ogg", ".oga", ".opus", ".wav", ".webm", ".flac"];

    /// <summary>True for forms of which pictures are made when there is an engine.</summary>
    public static bool IsDecoded(FileForm form) => form is FileForm.Jpeg or FileForm.Png or FileForm.WebP or FileForm.Tiff or FileForm.Avif;

    /// <summary>True for forms that may go out themselves, because we know what is in them and what to take out.</summary>
    public static bool IsCleaned(FileForm form) => form is not (FileForm.Unknown or FileForm.Tiff or FileForm.Avif);

    /// <summary>By the first bytes; texts and recordings by their name, too.</summary>
    public static FileForm Of(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return FileForm.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileForm.Jpeg;
        if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8)) return FileForm.WebP;
        if (bytes.StartsWith("GIF8"u8)) return FileForm.Gif;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("II+\0"u8) || bytes.StartsWith("MM\0+"u8)) return FileForm.Tiff;
        if (bytes.Length >= 12 && bytes[4..].StartsWith("ftypavi"u8)) return FileForm.Avif;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return FileForm.Pdf;
        var ending = System.IO.Path.GetExtension(path).ToLowerInvariant();
        if (ending == ".svg") return FileForm.Svg;
        if (Texts.Contains(ending)) return FileForm.Text;
        if (!Recordings.Contains(ending)) return FileForm.Unknown;
        if (bytes.Length >= 8 && bytes[4..].StartsWith("ftyp"u8)) return FileForm.Mp4;
        return ending == ".mp3" ? FileForm.Mp3 : FileForm.Recording;
    }
}
