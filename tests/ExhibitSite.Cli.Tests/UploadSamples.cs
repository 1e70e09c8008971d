using System.Buffers.Binary;

namespace ExhibitSite.Cli.Tests;

/// <summary>The heads of pictures: as much of them as anybody looks at before decoding.</summary>
internal static class UploadSamples
{
    /// <summary>A JPEG of 640 by 480 pixels whose Exif has a directory of places (Exif 2.3, 4.6.3).</summary>
    public static byte[] WithPlace { get; } =
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*\0\0\0\u0008"u8, 0x00, 0x01, 0x88, 0x25, 0x00, 0x04, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x1A, 0x00, 0x00, 0x00, 0x00,
        0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x01, 0xE0, 0x02, 0x80, 0x01, 0x01, 0x11, 0x00,
        0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x00, 0xFF, 0xD9,
    ];

    /// <summary>The head of a PNG of a size.</summary>
    public static byte[] Png(int width, int height)
    {
        byte[] head = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(20), height);
        return head;
    }
}
