using System.Buffers.Binary;

namespace ExhibitSite.Testing;

/// <summary>Recordings made of numbers.</summary>
public static class Sounds
{
    private const int Rate = 8_000;

    /// <summary>A WAV file that any player plays: one soft tone, mono, 8,000 samples of eight bits a second.</summary>
    public static byte[] Wave(double seconds)
    {
        var samples = (int)(seconds * Rate);
        var file = new byte[44 + samples + (samples & 1)];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Rate);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 8);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), samples);
        for (var i = 0; i < samples; i++) file[44 + i] = (byte)(128 + Math.Round(20 * Math.Sin(2 * Math.PI * 220 * i / Rate)));
        return file;
    }
}
