using System.Text;

namespace ExhibitSite.Model.Search;

/// <summary>Reads what <see cref="ByteWriter"/> writes. Never past the end: bytes that were cut off or swapped are an <see cref="InvalidDataException"/>.</summary>
/// <param name="bytes">What is read.</param>
public ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The next byte's place.</summary>
    public int At { get; private set; }

    /// <summary>True when nothing is left.</summary>
    public readonly bool IsAtEnd => At >= _bytes.Length;

    /// <summary>One byte.</summary>
    public byte Byte() => At < _bytes.Length ? _bytes[At++] : throw Short();

    /// <summary>A varint of at most 32 bits.</summary>
    public uint Number()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Byte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
        throw new InvalidDataException("A number of the search index is longer than 32 bits.");
    }

    /// <summary>A varint that counts or numbers something: at most 2³¹ − 1.</summary>
    public int Count() => Number() is <= int.MaxValue and var value ? (int)value : throw new InvalidDataException("A count of the search index is too large.");

    /// <summary>A zigzag varint.</summary>
    public int Signed() => Varint.Unzigzag(Number());

    /// <summary>Bytes as they are.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (length < 0 || length > _bytes.Length - At) throw Short();
        var taken = _bytes.Slice(At, length);
        At += length;
        return taken;
    }

    /// <summary>Length in bytes, then UTF-8.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes(Count()));

    private static InvalidDataException Short() => new("A file of the search index is shorter than it says.");
}
