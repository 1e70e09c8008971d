namespace ExhibitSite.Model.Search;

/// <summary>LEB128: seven bits a byte, low ones first, the high bit set on all bytes but the last.</summary>
public static class Varint
{
    /// <summary>A signed number as an unsigned one: 0, −1, 1, −2 … become 0, 1, 2, 3 …</summary>
    public static uint Zigzag(int number) => (uint)((number << 1) ^ (number >> 31));

    /// <summary>The reverse of <see cref="Zigzag"/>.</summary>
    public static int Unzigzag(uint number) => (int)(number >> 1) ^ -(int)(number & 1);

    /// <summary>How many bytes a number takes.</summary>
    public static int Length(uint number)
    {
        var length = 1;
        for (; number > 0x7F; number >>= 7) length++;
        return length;
    }
}
