using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ExhibitSite.Model.Tracing;

/// <summary>The first 128 bits of a SHA-256 over a value: two values with one fingerprint are the same. The default means that it is not known, and is the same as none.</summary>
/// <param name="High">Bits 0–63, big endian.</param>
/// <param name="Low">Bits 64–127, big endian.</param>
public readonly record struct Fingerprint(ulong High, ulong Low)
{
    /// <summary>False where nobody could tell: something in the value cannot be compared.</summary>
    public bool IsKnown => this != default;

    /// <summary>The fingerprint of some bytes.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new Fingerprint(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }
}
