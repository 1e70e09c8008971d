using System.Buffers.Binary;
using System.Collections.Immutable;

namespace ExhibitSite.Importing.Uploads;

/// <summary>The first directory of a TIFF (TIFF 6.0, section 2), which Exif is too.</summary>
/// <param name="Tags">The numbers of its entries.</param>
/// <param name="Width">Tag 256; 0 when it is not there.</param>
/// <param name="Height">Tag 257; 0 when it is not there.</param>
internal sealed record TiffDirectory(ImmutableArray<int> Tags, int Width, int Height)
{
    /// <summary>The tag of the directory of places (Exif 2.3, 4.6.3).</summary>
    public const int Gps = 0x8825;

    /// <summary>The tag of Exif's own directory.</summary>
    public const int Exif = 0x8769;

    /// <summary>The tag of an XMP packet.</summary>
    public const int Xmp = 0x02BC;

    /// <summary>True when it has an entry.</summary>
    public bool Has(int tag) => Tags.Contains(tag);

    /// <summary>Reads it; null when it does not lie within the bytes.</summary>
    /// <param name="tiff">From the byte order mark on.</param>
    public static TiffDirectory? Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return null;
        var isLittle = tiff[0] == (byte)'I';
        var start = Number(tiff[4..], isLittle);
        if (start < 8 || start > tiff.Length - 2) return null;
        var entries = tiff[(int)start..];
        var count = Short(entries, isLittle);
        var tags = ImmutableArray.CreateBuilder<int>();
        var (width, height) = (0, 0);
        for (var i = 0; i < count && 2 + ((i + 1) * 12) <= entries.Length; i++)
        {
            var entry = entries[(2 + (i * 12))..];
            var tag = Short(entry, isLittle);
            tags.Add(tag);
            if (tag == 256) width = Value(entry, isLittle);
            else if (tag == 257) height = Value(entry, isLittle);
        }
        return new TiffDirectory(tags.ToImmutable(), width, height);
    }

    // Type 3 is a short, 4 a long.
    private static int Value(ReadOnlySpan<byte> entry, bool isLittle) =>
        Short(entry[2..], isLittle) == 3 ? Short(entry[8..], isLittle) : (int)Math.Min(Number(entry[8..], isLittle), int.MaxValue);

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
