using System.Text.RegularExpressions;

namespace ExhibitSite.Gate.Files;

/// <summary>A stretch of a PDF: the data of one stream, or what stands between two of them (ISO 32000-1, 7.3.8).</summary>
/// <param name="From">Its first byte.</param>
/// <param name="To">Behind its last.</param>
/// <param name="StreamHead">The dictionary of the stream, which ends where the word <c>stream</c> begins; null between streams.</param>
internal readonly partial record struct PdfPiece(int From, int To, string? StreamHead)
{
    /// <summary>Where the dictionary of the stream begins.</summary>
    public int HeadFrom { get; init; }

    // A dictionary longer than this is not looked for before its stream.
    private const int LongestHead = 4096;

    /// <summary>The pieces in order; every byte is in one. The words are found, not the file's own table, which may be broken or lie.</summary>
    /// <param name="file">The bytes as characters of Latin-1.</param>
    public static IEnumerable<PdfPiece> Of(string file)
    {
        var at = 0;
        foreach (Match start in StreamStart().Matches(file))
        {
            if (start.Index < at) continue;
            var from = start.Index + start.Length;
            var end = file.IndexOf("endstream", from, StringComparison.Ordinal);
            if (end < 0) end = file.Length;
            yield return new PdfPiece(at, start.Index, null);
            var open = file.LastIndexOf("obj", start.Index, Math.Min(start.Index, LongestHead), StringComparison.Ordinal);
            yield return new PdfPiece(from, end, open < 0 ? "" : file[open..start.Index]) { HeadFrom = open };
            at = end;
        }
        yield return new PdfPiece(at, file.Length, null);
    }

    /// <summary>True when a part has the name, such as <c>/Encrypt</c>.</summary>
    public static bool Names(string part, string name)
    {
        for (var at = part.IndexOf(name, StringComparison.Ordinal); at > 0; at = part.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (part[at - 1] == '/' && (at + name.Length == part.Length || !char.IsAsciiLetterOrDigit(part[at + name.Length]) || name == "EmbeddedFile")) return true;
        return false;
    }

    [GeneratedRegex(@"(?<!end)stream\r?\n")]
    private static partial Regex StreamStart();
}
