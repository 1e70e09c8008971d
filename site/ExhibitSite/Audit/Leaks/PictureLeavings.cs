using System.Buffers.Binary;
using System.Text;

namespace ExhibitSite.Audit.Leaks;

/// <summary>What was left in pictures beside the picture.</summary>
internal static class PictureLeavings
{
    // APP1 with nothing but how the picture is turned: marker, length, "Exif", and a directory of one entry.
    private const int OrientationOnlyBytes = 36;

    private static readonly string[] PngText = ["tEXt", "zTXt", "iTXt", "tIME"];
    private static readonly string[] WebPPicture = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP", "EXIF", "XMP "];

    // PNG specification, third edition, 5.3: small first letter, a chunk that the picture can do without.
    public static IEnumerable<LeftSort> InPng(byte[] bytes)
    {
        for (long at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            var name = Encoding.ASCII.GetString(bytes, (int)at + 4, 4);
            at += 12 + length;
            if (name == "eXIf") yield return LeftSort.Exif;
            else if (PngText.Contains(name) || IsPrivate(name)) yield return LeftSort.Comments;
            else if (name == "IEND")
            {
                if (at < bytes.Length) yield return LeftSort.Trailer;
                yield break;
            }
        }
    }

    // 5.4: second letter small, a chunk that no standard knows.
    private static bool IsPrivate(string name) => char.IsAsciiLetterLower(name[1]) && name is not ("acTL" or "fcTL" or "fdAT");

    public static IEnumerable<LeftSort> InJpeg(byte[] bytes)
    {
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }
            if (marker == 0xD9)
            {
                yield return LeftSort.Trailer;
                yield break;
            }
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            if (OfSegment(bytes, at, length) is { } left) yield return left;
            at += length;
            if (marker != 0xDA) continue;
            // Coded data: a marker in it is a stuffed zero or a restart.
            while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0 or >= 0xD0 and <= 0xD7))) at++;
        }
    }

    private static LeftSort? OfSegment(byte[] bytes, int at, int length)
    {
        var data = bytes.AsSpan(Math.Min(at + 4, bytes.Length));
        return bytes[at + 1] switch
        {
            0xE1 when data.StartsWith("Exif"u8) => length > OrientationOnlyBytes ? LeftSort.Exif : null,
            0xE1 => RightsPacket.IsAllIn(bytes.AsSpan(Math.Min(at + 4, bytes.Length), Math.Max(0, Math.Min(length - 4, bytes.Length - at - 4)))) ? null : LeftSort.Xmp,
            0xE0 => null,
            0xE2 when data.StartsWith("ICC_PROFILE"u8) => null,
            0xEE when data.StartsWith("Adobe"u8) => null,
            0xFE or (>= 0xE2 and <= 0xEF) => LeftSort.Comments,
            _ => null,
        };
    }

    public static IEnumerable<LeftSort> InWebP(byte[] bytes)
    {
        for (long at = 12; at + 8 <= bytes.Length;)
        {
            var name = Encoding.ASCII.GetString(bytes, (int)at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)at + 4));
            var isRights = name == "XMP " && RightsPacket.IsAllIn(bytes.AsSpan((int)at + 8, (int)Math.Min(length, bytes.Length - at - 8)));
            at += 8 + length + (length & 1);
            if (name == "EXIF") yield return LeftSort.Exif;
            else if (name == "XMP " && !isRights) yield return LeftSort.Xmp;
            else if (!WebPPicture.Contains(name)) yield return LeftSort.Comments;
        }
    }

    // ISO/IEC 23008-12, A.2.1 and A.3.1: items of the types "Exif" and "mime", the latter holding XMP as it is.
    public static IEnumerable<LeftSort> InAvif(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf("infe"u8) is >= 0 and var items && bytes.AsSpan(items, Math.Min(400, bytes.Length - items)).IndexOf("Exif"u8) >= 0) yield return LeftSort.Exif;
        if (bytes.AsSpan().IndexOf("application/rdf+xml"u8) >= 0 && !RightsPacket.IsAllIn(bytes)) yield return LeftSort.Xmp;
    }

    // GIF89a, 24 and 26: comments, and blocks of programs other than the one that repeats an animation.
    public static IEnumerable<LeftSort> InGif(byte[] bytes)
    {
        if (bytes.Length < 13) yield break;
        var at = 13 + TableBytes(bytes[10]);
        while (at + 2 < bytes.Length && bytes[at] != 0x3B)
        {
            if (bytes[at] == 0x21)
            {
                if (bytes[at + 1] is 0xFE or 0x01) yield return LeftSort.Comments;
                if (bytes[at + 1] == 0xFF && !bytes.AsSpan(Math.Min(at + 3, bytes.Length)).StartsWith("NETSCAPE2.0"u8)) yield return LeftSort.Xmp;
                at += 2;
            }
            else if (bytes[at] == 0x2C && at + 10 <= bytes.Length) at += 11 + TableBytes(bytes[at + 9]);
            else yield break;
            while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
            at++;
        }
        if (at + 1 < bytes.Length) yield return LeftSort.Trailer;
    }

    private static int TableBytes(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
