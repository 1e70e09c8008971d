namespace ExhibitSite.Model.Paths;

/// <summary>Media types by file name (IANA registry).</summary>
public static class MediaType
{
    /// <summary>True for sound and film.</summary>
    public static bool IsRecording(string path) => Of(path) is var type && (type.StartsWith("audio/", StringComparison.Ordinal) || IsFilm(path));

    /// <summary>True for film.</summary>
    public static bool IsFilm(string path) => Of(path).StartsWith("video/", StringComparison.Ordinal);

    /// <summary>The type without its parameters: <c>text/vtt</c>.</summary>
    public static string Plain(string path) => Of(path).Split(';')[0];

    /// <summary>The type of a file; <c>application/octet-stream</c> when its ending is not known.</summary>
    public static string Of(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".ris" => "application/x-research-info-systems; charset=utf-8",
        ".bib" => "application/x-bibtex; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        ".tif" or ".tiff" => "image/tiff",
        ".avif" => "image/avif",
        ".mp3" => "audio/mpeg",
        ".ogg" or ".oga" => "audio/ogg",
        ".wav" => "audio/wav",
        ".m4a" => "audio/mp4",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".opus" => "audio/ogg",
        ".flac" => "audio/flac",
        ".vtt" => "text/vtt; charset=utf-8",
        ".pdf" => "application/pdf",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
