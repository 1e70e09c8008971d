using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Gate.Files;

/// <summary>
/// A packed stream of a PDF whose content may be changed: objects, or XMP. It is packed again into the room it had; what is left of the room stands as
/// blanks between this object and the next, which stays where it was (ISO 32000-1, 7.3.8 and 7.5.4).
/// </summary>
internal sealed partial class PackedStream
{
    private const int Largest = 16 * 1024 * 1024;

    private readonly PdfPiece _piece;
    private readonly byte[] _before;

    private PackedStream(PdfPiece piece, byte[] content) => (_piece, _before, Content) = (piece, content, content.ToArray());

    /// <summary>What it holds, to be changed in place.</summary>
    public byte[] Content { get; }

    /// <summary>The same as characters of Latin-1, as it came.</summary>
    public string Text => Encoding.Latin1.GetString(_before);

    /// <summary>Its dictionary.</summary>
    public string Head => _piece.StreamHead!;

    /// <summary>True for an object stream.</summary>
    public bool HoldsObjects => PdfPiece.Names(Head, "ObjStm");

    /// <summary>True for the stream of a dictionary that we can pack again: deflated once, without predictor, and of an ordinary object or of metadata.</summary>
    public static bool IsPacked(string head) => OnlyDeflated().IsMatch(head) && !PdfPiece.Names(head, "DecodeParms") && (PdfPiece.Names(head, "ObjStm") || PdfPiece.Names(head, "Metadata"));

    /// <summary>True for XMP.</summary>
    public static bool IsXmp(ReadOnlySpan<byte> content) => content.IndexOf("<x:xmpmeta"u8) >= 0 || content.IndexOf("<?xpacket"u8) >= 0;

    /// <summary>Unpacks it; null when that fails or gives too much.</summary>
    public static PackedStream? Open(byte[] file, PdfPiece piece)
    {
        using var source = new ZLibStream(new MemoryStream(file, piece.From, piece.To - piece.From, writable: false), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (source.Read(buffer) is > 0 and var read)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length > Largest) return null;
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return null;
        }
        return new PackedStream(piece, plain.ToArray());
    }

    /// <summary>Puts what it holds now into the bytes of the file, where it differs; XMP becomes blanks. Nothing when it does not fit.</summary>
    /// <param name="bytes">The file, to be changed.</param>
    /// <param name="file">The file as it came.</param>
    public void PackInto(byte[] bytes, string file)
    {
        if (IsXmp(Content)) Content.AsSpan().Fill((byte)' ');
        if (Content.AsSpan().SequenceEqual(_before)) return;
        if (Length().Match(Head) is not { Success: true } length || End().Match(file, _piece.To) is not { Success: true } end) return;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(Content);
        var number = length.Groups["number"];
        var said = packed.Length.ToString(CultureInfo.InvariantCulture).PadRight(number.Length);
        byte[] all = [.. packed.ToArray(), .. "\nendstream\nendobj"u8];
        var room = bytes.AsSpan(_piece.From, end.Index + end.Length - _piece.From);
        if (all.Length > room.Length || said.Length > number.Length) return;
        room.Fill((byte)' ');
        all.CopyTo(room);
        Encoding.ASCII.GetBytes(said).CopyTo(bytes.AsSpan(_piece.HeadFrom + number.Index));
    }

    [GeneratedRegex(@"/Filter\s*(?:\[\s*)?/FlateDecode\s*(?:\]|/|>)")]
    private static partial Regex OnlyDeflated();

    // Not a reference to another object.
    [GeneratedRegex(@"/Length\s+(?<number>[0-9]+)(?!\s*[0-9]*\s+[0-9]+\s+R\b)(?![0-9])")]
    private static partial Regex Length();

    [GeneratedRegex(@"\Gendstream\s+endobj")]
    private static partial Regex End();
}
