using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using ExhibitSite.Model;

namespace ExhibitSite.Gate.Files;

/// <summary>
/// Makes the pixels of covered regions black in a PNG (PNG specification, third edition): unpacked, changed, packed again. Nothing of
/// what was there is left, not behind a layer and not in a text chunk.
/// </summary>
internal sealed class BurnRegions : ICleaner
{
    private const long LargestPicture = 500_000_000;

    public Cleaned? Clean(byte[] bytes, ShownFile file) =>
        !file.Covered.IsEmpty && file.Form == FileForm.Png && Burn(bytes, file.Covered) is { } burned ? new Cleaned(burned, new("涂掉了遮盖的区域", "covered regions burned out")) : null;

    /// <summary>True when the file itself can go out with its covered regions black.</summary>
    public static bool CanBurn(ShownFile file) => file.Form == FileForm.Png && Burn(file.Bytes, file.Covered) is not null;

    /// <summary>The picture with its regions black; null when it is of a form that we cannot change: interlaced, animated, broken.</summary>
    public static byte[]? Burn(byte[] bytes, ImmutableArray<PictureRegion> regions)
    {
        var chunks = PngChunks.Read(bytes);
        if (chunks is not [{ Name: "IHDR", Data.Length: 13 } head, ..] || chunks.Any(c => c.Name is "acTL" or "fdAT") || PngForm.Of(head.Data) is not { } form) return null;
        if (form.RowBytes * (long)form.Height > LargestPicture) return null;
        var packed = chunks.Where(c => c.Name == "IDAT").SelectMany(c => c.Data).ToArray();
        if (Unpack(packed, form) is not { } rows) return null;
        var black = form.IsIndexed ? DarkestOf(chunks.FirstOrDefault(c => c.Name == "PLTE")?.Data ?? []) : 0;
        foreach (var region in regions) Blacken(rows, form, region, black);
        // A covered region must not show through, and neither what an invisible pixel holds.
        var kept = chunks.Where(c => PngChunks.IsPicture(c.Name) && c.Name is not ("IDAT" or "IEND"));
        return PngChunks.Write([.. kept, new PngChunk("IDAT", Pack(rows, form)), new PngChunk("IEND", [])]);
    }

    private static byte[]? Unpack(byte[] packed, PngForm form)
    {
        using var source = new ZLibStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        var rows = new byte[form.RowBytes * form.Height];
        var filter = new byte[1];
        var above = new byte[form.RowBytes];
        try
        {
            for (var y = 0; y < form.Height; y++)
            {
                if (source.ReadAtLeast(filter, 1, throwOnEndOfStream: false) < 1) return null;
                var row = rows.AsSpan(y * form.RowBytes, form.RowBytes);
                if (source.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length || filter[0] > 4) return null;
                Undo(filter[0], row, above, form.PixelBytes);
                row.CopyTo(above);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return null;
        }
        return rows;
    }

    // 9.2: None, Sub, Up, Average, Paeth.
    private static void Undo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= step ? row[i - step] : 0, up = above[i], corner = i >= step ? above[i - step] : 0;
            row[i] = unchecked((byte)(row[i] + filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 }));
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int fromLeft = Math.Abs(guess - left), fromUp = Math.Abs(guess - up), fromCorner = Math.Abs(guess - corner);
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
    }

    private static void Blacken(byte[] rows, PngForm form, PictureRegion region, int black)
    {
        var (right, bottom) = (Math.Min((long)form.Width, (long)region.X + region.Width), Math.Min((long)form.Height, (long)region.Y + region.Height));
        for (var y = region.Y; y < bottom; y++)
            for (var x = region.X; x < right; x++) form.Set(rows.AsSpan(y * form.RowBytes, form.RowBytes), x, black);
    }

    private static byte[] Pack(byte[] rows, PngForm form)
    {
        using var packed = new MemoryStream();
        using (var target = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < form.Height; y++)
            {
                var row = rows.AsSpan(y * form.RowBytes, form.RowBytes);
                var above = y == 0 ? default : rows.AsSpan((y - 1) * form.RowBytes, form.RowBytes);
                // "Up" for all rows but the first: drawings and scans pack well by it, and it is the same on every machine.
                target.WriteByte((byte)(y == 0 ? 0 : 2));
                for (var i = 0; i < row.Length; i++) target.WriteByte(unchecked((byte)(row[i] - (y == 0 ? 0 : above[i]))));
            }
        return packed.ToArray();
    }

    private static int DarkestOf(byte[] palette) => palette.Length < 3 ? 0 : Enumerable.Range(0, palette.Length / 3).MinBy(i => palette[i * 3] + palette[(i * 3) + 1] + palette[(i * 3) + 2]);
}

/// <summary>How the pixels of a PNG lie in its rows.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Depth">Bits a sample.</param>
/// <param name="Samples">Samples a pixel.</param>
/// <param name="IsIndexed">True when a sample is the number of a colour.</param>
internal sealed record PngForm(int Width, int Height, int Depth, int Samples, bool IsIndexed)
{
    /// <summary>True when the last sample says how solid a pixel is.</summary>
    public bool HasAlpha => Samples is 2 or 4;

    /// <summary>Bytes of a row.</summary>
    public int RowBytes => (int)((((long)Width * Samples * Depth) + 7) / 8);

    /// <summary>Bytes from a byte to that of the pixel before it.</summary>
    public int PixelBytes => Math.Max(1, Samples * Depth / 8);

    /// <summary>The form in a header; null when it is interlaced or none of the standard's.</summary>
    public static PngForm? Of(ReadOnlySpan<byte> header)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        int? samples = header[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => null };
        var isDepth = header[8] is 1 or 2 or 4 or 8 or 16;
        return samples is { } n && isDepth && header[12] == 0 && width is > 0 and <= 200_000 && height is > 0 and <= 200_000
            ? new PngForm((int)width, (int)height, header[8], n, header[9] == 3)
            : null;
    }

    /// <summary>Makes a pixel black and solid.</summary>
    public void Set(Span<byte> row, int x, int black)
    {
        if (Depth < 8)
        {
            var bit = x * Depth;
            var (shift, mask) = (8 - Depth - (bit % 8), (1 << Depth) - 1);
            row[bit / 8] = (byte)((row[bit / 8] & ~(mask << shift)) | ((black & mask) << shift));
            return;
        }
        var bytes = Samples * Depth / 8;
        var pixel = row.Slice(x * bytes, bytes);
        pixel.Fill((byte)(IsIndexed ? black : 0));
        if (HasAlpha) pixel[^(Depth / 8)..].Fill(0xFF);
    }
}
