using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Pdf;

namespace ExhibitSite.Gate.Files;

/// <summary>
/// What can be read in a PDF without showing it (ISO 32000-1): the text of its pages (<see cref="PdfText"/>), every other string in it, its properties,
/// and whether it is locked or carries attachments. Text in a font with codes of its own that brings no table counts as unreadable.
/// </summary>
/// <param name="Texts">The texts of each stream, in order.</param>
/// <param name="Hidden">What else is in it that a reader of the page does not see.</param>
internal sealed partial record PdfReading(ImmutableArray<string> Texts, ImmutableArray<Wording> Hidden)
{
    private const int LargestStream = 16 * 1024 * 1024;

    // All streams together: what a document unpacks to beyond this is told by PdfText.
    private const long MostBytes = 128L * 1024 * 1024;

    private const int LongestDictionary = 4096;

    // EXIF, XMP and IPTC (Photoshop's resource blocks), as they begin.
    private static readonly string[] Camera = ["Exif\0\0", "<x:xmpmeta", "Photoshop 3.0"];

    internal static readonly Encoding Latin = Encoding.Latin1;

    /// <summary>Reads a file.</summary>
    public static PdfReading Read(byte[] bytes)
    {
        var (skeleton, streams, photographs) = Take(bytes);
        var parts = streams.Where(IsReadable).Prepend(skeleton).ToArray();
        var shown = PdfText.Read(bytes);
        var hidden = ImmutableArray.CreateBuilder<Wording>();
        if (PdfPiece.Names(skeleton, "Encrypt")) hidden.Add(new("密码保护", "a password"));
        if (parts.Any(p => PdfPiece.Names(p, "EmbeddedFile"))) hidden.Add(new("附件", "attachments"));
        if (parts.Any(HasProperties)) hidden.Add(new("文档属性（作者、题名、软件等）", "properties (author, title, software …)"));
        // A photograph whose filter is named elsewhere is not known for one.
        if (photographs.Concat(streams).Any(HasCameraData)) hidden.Add(new("照片里的拍摄信息", "what a camera wrote into a photograph"));
        if (FilterElsewhere().IsMatch(skeleton)) hidden.Add(new("读不出的内容", "content that cannot be read"));
        if (shown.IsUnreadable || (shown.Texts.IsEmpty && parts.Any(p => PdfPiece.Names(p, "Identity-H")))) hidden.Add(new("读不出的文字层", "a text layer that cannot be read"));
        if (parts.Any(p => PdfPiece.Names(p, "JavaScript") || PdfPiece.Names(p, "JS"))) hidden.Add(new("脚本", "a script"));
        if (shown.IsCut) hidden.Add(new("展开后太大的内容", "more than can be unpacked"));
        return new PdfReading([.. shown.Texts, .. parts.Select(PdfStrings.Of).Where(t => t.Length > 0 && !shown.Texts.Contains(t))], hidden.ToImmutable());
    }

    /// <summary>The file without its streams, the streams unpacked, and the photographs among them apart: they hold no text.</summary>
    private static (string Skeleton, List<string> Streams, List<string> Photographs) Take(byte[] bytes)
    {
        var file = Latin.GetString(bytes);
        var (skeleton, streams, photographs, left) = (new StringBuilder(), new List<string>(), new List<string>(), MostBytes);
        foreach (var piece in PdfPiece.Of(file))
        {
            if (piece.StreamHead is not { } head) skeleton.Append(file, piece.From, piece.To - piece.From).Append('\n');
            else if (PdfPiece.Names(head, "CCITTFaxDecode")) continue;
            else if (PdfPiece.Names(head, "FlateDecode"))
            {
                if (left <= 0 || Inflate(bytes.AsSpan(piece.From, piece.To - piece.From)) is not { } text) continue;
                (IsPhotograph(head) ? photographs : streams).Add(text);
                left -= text.Length;
            }
            else (IsPhotograph(head) ? photographs : streams).Add(file[piece.From..piece.To]);
        }
        return (skeleton.ToString(), streams, photographs);
    }

    private static bool IsPhotograph(string head) => PdfPiece.Names(head, "DCTDecode") || PdfPiece.Names(head, "JPXDecode");

    private static bool HasCameraData(string photograph) => Camera.Any(mark => photograph.Contains(mark, StringComparison.Ordinal));

    // A bookmark has a title too, which its reader sees.
    private static bool HasProperties(string part) =>
        part.Contains("<x:xmpmeta", StringComparison.Ordinal)
        || Properties().Matches(part).Any(found => !(found.Groups["title"].Success && IsBookmark(part, found.Index)));

    // ISO 32000-1, table 153: an outline item names its parent; no information dictionary does.
    private static bool IsBookmark(string part, int at)
    {
        var from = part.LastIndexOf("<<", at, Math.Min(at, LongestDictionary), StringComparison.Ordinal);
        var to = part.IndexOf(">>", at, Math.Min(part.Length - at, LongestDictionary), StringComparison.Ordinal);
        return from >= 0 && to >= 0 && PdfPiece.Names(part[from..to], "Parent");
    }

    // Samples of a picture, or a font: control characters everywhere.
    private static bool IsReadable(string stream)
    {
        const int Looked = 4096;
        var start = stream.AsSpan(0, Math.Min(stream.Length, Looked));
        var controls = 0;
        foreach (var c in start)
            if (c < ' ' && c is not ('\n' or '\r' or '\t')) controls++;
        return controls * 20 <= start.Length;
    }

    private static string? Inflate(ReadOnlySpan<byte> packed)
    {
        using var source = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (plain.Length < LargestStream && source.Read(buffer) is > 0 and var read) plain.Write(buffer, 0, read);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            // A broken stream shows what could be read of it.
        }
        return plain.Length == 0 ? null : Latin.GetString(plain.ToArray());
    }

    internal static string Unicode(string hex) => Encoding.BigEndianUnicode.GetString(Bytes(hex));

    internal static byte[] Bytes(string hex) => Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0");

    // ISO 32000-1, 7.3.10: any value may be a reference. How such a stream is packed is not looked up, so nobody has read it.
    [GeneratedRegex(@"/Filter\s+[0-9]+\s+[0-9]+\s+R\b")]
    private static partial Regex FilterElsewhere();

    [GeneratedRegex(@"/(?:Author|(?<title>Title)|Subject|Keywords|Creator)\s*(?:\(\s*[^)\s]|<\s*[0-9A-Fa-f])")]
    private static partial Regex Properties();
}
