using System.Buffers.Binary;
using System.Text;

namespace ExhibitSite.Gate.Files;

/// <summary>MP3: the tags before and after the sound (ID3v2, ID3v1, APE) stay behind.</summary>
internal sealed class StripMp3 : ICleaner
{
    private const int Id3v1 = 128;

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Mp3) return null;
        var (start, end) = (0, bytes.Length);
        // ID3v2.4, 3.1: the size has seven bits a byte and leaves out the header of ten bytes; a footer is as long.
        while (end - start > 10 && bytes.AsSpan(start).StartsWith("ID3"u8))
        {
            var size = (bytes[start + 6] << 21) | (bytes[start + 7] << 14) | (bytes[start + 8] << 7) | bytes[start + 9];
            start = Math.Min(end, start + 10 + size + ((bytes[start + 5] & 0x10) != 0 ? 10 : 0));
        }
        if (end - start > Id3v1 && bytes.AsSpan(end - Id3v1).StartsWith("TAG"u8)) end -= Id3v1;
        if (end - start > 32 && bytes.AsSpan(end - 32).StartsWith("APETAGEX"u8))
            end = (int)Math.Max(start, end - BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end - 20)) - 32);
        return Stripped.Of(bytes, bytes[start..end]);
    }
}
