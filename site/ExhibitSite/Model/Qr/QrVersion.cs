using System.Collections.Immutable;

namespace ExhibitSite.Model.Qr;

/// <summary>One of the forty sizes, at error correction level M (ISO/IEC 18004:2015, tables 1, 7 and 9).</summary>
/// <param name="Number">1 to 40.</param>
/// <param name="Blocks">Into how many blocks its codewords are cut.</param>
/// <param name="CorrectionPerBlock">Error correction codewords of each block.</param>
internal readonly record struct QrVersion(int Number, int Blocks, int CorrectionPerBlock)
{
    private const int Largest = 40;

    // Table 9, level M: error correction codewords of a block, and blocks, for each version.
    private static readonly ImmutableArray<int> Correction =
        [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28];

    private static readonly ImmutableArray<int> BlockCounts =
        [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49];

    /// <summary>Modules on a side.</summary>
    public static int SizeOf(int number) => 17 + (4 * number);

    /// <summary>Modules on a side.</summary>
    public int Size => SizeOf(Number);

    /// <summary>Codewords, data and correction together: what the fixed patterns leave, in whole bytes.</summary>
    public int Codewords
    {
        get
        {
            var bits = (((16 * Number) + 128) * Number) + 64;
            if (Number >= 2)
            {
                var alignments = (Number / 7) + 2;
                bits -= (((25 * alignments) - 10) * alignments) - 55;
                if (Number >= 7) bits -= 36;
            }
            return bits / 8;
        }
    }

    /// <summary>Codewords that carry data.</summary>
    public int DataCodewords => Codewords - (Blocks * CorrectionPerBlock);

    /// <summary>Bits of the count of bytes that follows the mode (table 3).</summary>
    public int CountBits => Number < 10 ? 8 : 16;

    /// <summary>The smallest version that holds some bytes; null when none does.</summary>
    public static QrVersion? Smallest(int bytes)
    {
        for (var number = 1; number <= Largest; number++)
        {
            var version = new QrVersion(number, BlockCounts[number - 1], Correction[number - 1]);
            if (4 + version.CountBits + (8 * bytes) <= 8 * version.DataCodewords) return version;
        }
        return null;
    }

    /// <summary>The rows, and columns, on which the centres of the alignment patterns stand (annex E).</summary>
    public ImmutableArray<int> AlignmentCentres()
    {
        if (Number == 1) return [];
        var count = (Number / 7) + 2;
        // Even steps from the far edge; the remainder lies between the first two. Version 32 alone is rounded another way.
        var step = Number == 32 ? 26 : ((Number * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
        var centres = new int[count];
        centres[0] = 6;
        for (var i = 1; i < count; i++) centres[i] = Size - 7 - ((count - 1 - i) * step);
        return [.. centres];
    }
}
