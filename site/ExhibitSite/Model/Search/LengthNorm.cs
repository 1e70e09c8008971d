using System.Numerics;

namespace ExhibitSite.Model.Search;

/// <summary>A length in one byte, as Lucene ≥ 7 keeps it (org.apache.lucene.util.SmallFloat.intToByte4): exact below 40, then with four significant bits.</summary>
public static class LengthNorm
{
    // 255 less the byte that 2³¹ − 1 would take: so many small lengths stand for themselves.
    private const int Exact = 24;

    /// <summary>The byte of a length.</summary>
    public static byte Of(int length) => (byte)(length < Exact ? length : Exact + Packed(length - Exact));

    /// <summary>The length that a byte stands for.</summary>
    public static int LengthOf(byte norm) => norm < Exact ? norm : Exact + Unpacked(norm - Exact);

    private static int Packed(int number)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)number);
        if (bits < 4) return number;
        var shift = bits - 4;
        return ((number >> shift) & 7) | ((shift + 1) << 3);
    }

    private static int Unpacked(int packed)
    {
        var shift = (packed >> 3) - 1;
        return shift < 0 ? packed & 7 : ((packed & 7) | 8) << shift;
    }
}
