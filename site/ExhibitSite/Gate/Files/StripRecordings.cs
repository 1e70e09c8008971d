using System.Buffers.Binary;
using System.Text;

namespace ExhibitSite.Gate.Files;

/// <summary>WAV: only the form of the sound and the sound itself go out.</summary>
internal sealed class StripWave : ICleaner
{
    private static readonly string[] Sound = ["fmt ", "data", "fact"];

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Recording || !bytes.AsSpan().StartsWith("RIFF"u8) || bytes.Length < 12 || !bytes.AsSpan(8).StartsWith("WAVE"u8)) return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 12);
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            var whole = (int)Math.Min(8 + length + (length & 1), bytes.Length - at);
            if (Sound.Contains(Encoding.ASCII.GetString(bytes, at, 4))) kept.Write(bytes, at, whole);
            at += whole;
        }
        var result = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), (uint)result.Length - 8);
        return Stripped.Of(bytes, result);
    }
}

/// <summary>FLAC (RFC 9639, 8): the blocks that describe the stream and where to seek go out; tags, pictures and data of programs do not.</summary>
internal sealed class StripFlac : ICleaner
{
    private const byte Last = 0x80;

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Recording || !bytes.AsSpan().StartsWith("fLaC"u8)) return null;
        List<byte[]> blocks = [];
        for (var at = 4; at + 4 <= bytes.Length;)
        {
            var (head, length) = (bytes[at], (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]);
            if (at + 4 + length > bytes.Length) return null;
            if ((head & 0x7F) is 0 or 3) blocks.Add([(byte)(head & 0x7F), .. bytes.AsSpan(at + 1, 3 + length)]);
            at += 4 + length;
            if ((head & Last) == 0) continue;
            if (blocks.Count == 0) return null;
            blocks[^1][0] |= Last;
            return Stripped.Of(bytes, [.. "fLaC"u8, .. blocks.SelectMany(b => b), .. bytes.AsSpan(at)]);
        }
        return null;
    }
}
