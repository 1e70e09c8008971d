using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>PDF: its properties and what cameras wrote into its photographs stay behind.</summary>
internal sealed class StripPdf : ICleaner
{
    private static readonly Wording Words = new("去掉了文档属性（作者、题名、软件、日期等）和照片里的拍摄信息", "properties (author, title, software, dates …) and what cameras wrote into its photographs removed");

    public Cleaned? Clean(byte[] bytes, ShownFile file) =>
        file.Form == FileForm.Pdf && PdfBlanking.Of(bytes) is var blanked && !ReferenceEquals(blanked, bytes) ? new Cleaned(blanked, Words) : null;
}

/// <summary>
/// Writes blanks over what a PDF tells beside its pages, so that no object moves: the information dictionary of every version of the document and the
/// strings it names (ISO 32000-1, 14.3.3), also in object streams; XMP (14.3.2); and the segments of photographs that are no part of the picture. What
/// cannot be reached so is found by <see cref="PdfReading"/>, and keeps the file in.
/// </summary>
internal static partial class PdfBlanking
{
    /// <summary>The same bytes when there is nothing to do, or when the file is locked or signed: a signature is about every byte.</summary>
    public static byte[] Of(byte[] bytes)
    {
        var file = Encoding.Latin1.GetString(bytes);
        var pieces = PdfPiece.Of(file).ToList();
        var outside = pieces.Where(piece => piece.StreamHead is null).Select(piece => (Piece: piece, Text: file[piece.From..piece.To])).ToList();
        if (outside.Any(part => PdfPiece.Names(part.Text, "Encrypt") || PdfPiece.Names(part.Text, "ByteRange"))) return bytes;
        var cleaned = bytes.ToArray();
        var packed = pieces.Where(piece => piece.StreamHead is not null && PackedStream.IsPacked(piece.StreamHead)).Select(piece => PackedStream.Open(bytes, piece)).OfType<PackedStream>().ToList();
        var objects = outside.SelectMany(part => PdfInformation.ObjectsIn(part.Text).Select(found => found with { At = found.At + part.Piece.From, Text = file }))
            .Concat(packed.Where(stream => stream.HoldsObjects).SelectMany(stream => PdfInformation.PackedIn(stream))).ToLookup(found => found.Number);
        foreach (var blank in PdfInformation.Blanks(file, outside.Select(part => part.Text), objects))
            (blank.Stream is null ? cleaned.AsSpan() : blank.Stream.Content.AsSpan())[blank.From..blank.To].Fill((byte)' ');
        foreach (var stream in packed) stream.PackInto(cleaned, file);
        foreach (var stream in pieces.Where(piece => piece.StreamHead is not null)) BlankStream(cleaned.AsSpan(stream.From, stream.To - stream.From), stream.StreamHead!);
        return cleaned.AsSpan().SequenceEqual(bytes) ? bytes : cleaned;
    }

    private static void BlankStream(Span<byte> data, string head)
    {
        if (!PdfPiece.Names(head, "Filter"))
        {
            if (PackedStream.IsXmp(data)) data.Fill((byte)' ');
        }
        else if (OnlyJpeg().IsMatch(head)) BlankJpeg(data);
    }

    // ITU-T T.81, B.1.1: segments, coded data behind the head of each scan, and whatever stands behind the end. JFIF, the colour profile and Adobe's note
    // on colours are of the picture.
    private static void BlankJpeg(Span<byte> data)
    {
        const byte Comment = 0xFE, Scan = 0xDA, End = 0xD9, Profile = 0xE2, Adobe = 0xEE;
        for (var at = 2; at + 4 <= data.Length && data[at] == 0xFF && data[at + 1] != End;)
        {
            var marker = data[at + 1];
            var length = (data[at + 2] << 8) | data[at + 3];
            if (length < 2 || at + 2 + length > data.Length) return;
            if (marker is Comment or (> 0xE0 and <= 0xEF and not Profile and not Adobe)) data.Slice(at + 4, length - 2).Clear();
            at += 2 + length;
            if (marker == Scan) at = AfterCodedData(data, at);
            if (at + 2 <= data.Length && data[at] == 0xFF && data[at + 1] == End) data[(at + 2)..].TrimEnd("\r\n"u8).Clear();
        }
    }

    // B.1.1.5: within coded data, 0xFF is followed by zero or the number of a restart.
    private static int AfterCodedData(ReadOnlySpan<byte> data, int at)
    {
        while (at + 1 < data.Length && !(data[at] == 0xFF && data[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7))) at++;
        return at;
    }

    [GeneratedRegex(@"/Filter\s*(?:\[\s*)?/DCTDecode\s*(?:\]|/|>)")]
    private static partial Regex OnlyJpeg();
}
