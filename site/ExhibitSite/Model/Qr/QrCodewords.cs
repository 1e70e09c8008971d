namespace ExhibitSite.Model.Qr;

/// <summary>A text's bytes → the codewords of a code, with Reed-Solomon correction, interleaved (ISO/IEC 18004:2015, 7.4 to 7.6).</summary>
internal static class QrCodewords
{
    // x^8 + x^4 + x^3 + x^2 + 1, the field's polynomial.
    private const int Polynomial = 0x11D;

    public static byte[] Of(byte[] text, QrVersion version)
    {
        var data = Data(text, version);
        var (small, longer) = (version.DataCodewords / version.Blocks, version.DataCodewords % version.Blocks);
        var generator = Generator(version.CorrectionPerBlock);
        var blocks = new List<(byte[] Data, byte[] Correction)>();
        for (int i = 0, start = 0; i < version.Blocks; i++)
        {
            var length = small + (i >= version.Blocks - longer ? 1 : 0);
            var block = data[start..(start + length)];
            blocks.Add((block, Remainder(block, generator)));
            start += length;
        }
        var result = new List<byte>(version.Codewords);
        for (var i = 0; i <= small; i++)
            foreach (var (block, _) in blocks)
                if (i < block.Length) result.Add(block[i]);
        for (var i = 0; i < version.CorrectionPerBlock; i++)
            foreach (var (_, correction) in blocks) result.Add(correction[i]);
        return [.. result];
    }

    // Mode 0100 (bytes), how many, the bytes, a terminator of up to four zeros, then the two padding bytes in turn.
    private static byte[] Data(byte[] text, QrVersion version)
    {
        var data = new byte[version.DataCodewords];
        var bit = 0;
        void Put(int value, int length)
        {
            for (var i = length - 1; i >= 0; i--, bit++)
                if (((value >> i) & 1) != 0) data[bit / 8] |= (byte)(0x80 >> (bit % 8));
        }
        Put(0b0100, 4);
        Put(text.Length, version.CountBits);
        foreach (var b in text) Put(b, 8);
        bit = Math.Min(bit + 4, 8 * data.Length);
        var isFirst = true;
        for (var i = (bit + 7) / 8; i < data.Length; i++, isFirst = !isFirst) data[i] = (byte)(isFirst ? 0xEC : 0x11);
        return data;
    }

    // The product of (x - 2^0) … (x - 2^(degree-1)), without its leading 1.
    private static byte[] Generator(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                result[j] = Times(result[j], root);
                if (j + 1 < degree) result[j] ^= result[j + 1];
            }
            root = Times(root, 2);
        }
        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] generator)
    {
        var result = new byte[generator.Length];
        foreach (var b in data)
        {
            var factor = (byte)(b ^ result[0]);
            result.AsSpan(1).CopyTo(result);
            result[^1] = 0;
            for (var i = 0; i < result.Length; i++) result[i] ^= Times(generator[i], factor);
        }
        return result;
    }

    private static byte Times(byte x, byte y)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
        {
            product = (product << 1) ^ ((product >> 7) * Polynomial);
            product ^= ((y >> i) & 1) * x;
        }
        return (byte)product;
    }
}
