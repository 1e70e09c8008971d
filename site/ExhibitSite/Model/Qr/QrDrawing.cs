namespace ExhibitSite.Model.Qr;

/// <summary>The square of one code while it is drawn: fixed patterns, codewords, mask (ISO/IEC 18004:2015, 6.3, 7.7 to 7.10).</summary>
internal sealed class QrDrawing
{
    private const int Masks = 8;
    private const int LevelM = 0b00;

    private readonly QrVersion _version;
    private readonly int _size;
    private readonly bool[] _dark;
    private readonly bool[] _fixed;

    public QrDrawing(QrVersion version)
    {
        (_version, _size) = (version, version.Size);
        (_dark, _fixed) = (new bool[_size * _size], new bool[_size * _size]);
        for (var i = 0; i < _size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }
        Finder(3, 3);
        Finder(_size - 4, 3);
        Finder(3, _size - 4);
        Alignments();
        Format(_dark, mask: 0, fixes: true);
        if (version.Number >= 7) VersionMarks();
    }

    /// <summary>Lays the codewords into what is free, in columns of two from the lower right, up and down in turn.</summary>
    public void Place(byte[] codewords)
    {
        var bit = 0;
        for (var right = _size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < _size; step++)
            {
                var row = ((right + 1) & 2) == 0 ? _size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    var at = (row * _size) + column;
                    if (_fixed[at] || bit >= codewords.Length * 8) continue;
                    _dark[at] = ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) != 0;
                    bit++;
                }
            }
        }
    }

    /// <summary>The modules under the mask with the fewest faults; the first of equals.</summary>
    public bool[] Masked()
    {
        var (best, fewest) = (_dark, int.MaxValue);
        for (var mask = 0; mask < Masks; mask++)
        {
            var tried = (bool[])_dark.Clone();
            for (var row = 0; row < _size; row++)
                for (var column = 0; column < _size; column++)
                    if (!_fixed[(row * _size) + column] && IsInverted(mask, row, column)) tried[(row * _size) + column] ^= true;
            Format(tried, mask, fixes: false);
            var faults = QrFaults.Of(tried, _size);
            if (faults < fewest) (best, fewest) = (tried, faults);
        }
        return best;
    }

    // Table 10.
    private static bool IsInverted(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    private void Fix(int column, int row, bool dark)
    {
        _dark[(row * _size) + column] = dark;
        _fixed[(row * _size) + column] = true;
    }

    // With its light border.
    private void Finder(int centreColumn, int centreRow)
    {
        for (var y = -4; y <= 4; y++)
            for (var x = -4; x <= 4; x++)
            {
                var (column, row) = (centreColumn + x, centreRow + y);
                if (column < 0 || column >= _size || row < 0 || row >= _size) continue;
                Fix(column, row, Math.Max(Math.Abs(x), Math.Abs(y)) is not (2 or 4));
            }
    }

    private void Alignments()
    {
        var centres = _version.AlignmentCentres();
        for (var i = 0; i < centres.Length; i++)
            for (var j = 0; j < centres.Length; j++)
            {
                // The finders stand in three of the corners.
                var last = centres.Length - 1;
                if ((i == 0 && j == 0) || (i == 0 && j == last) || (i == last && j == 0)) continue;
                for (var y = -2; y <= 2; y++)
                    for (var x = -2; x <= 2; x++) Fix(centres[i] + x, centres[j] + y, Math.Max(Math.Abs(x), Math.Abs(y)) != 1);
            }
    }

    // 7.9: level and mask in a BCH(15,5) code, twice; the generator is 10100110111, the mask 101010000010010.
    private void Format(bool[] modules, int mask, bool fixes)
    {
        var data = (LevelM << 3) | mask;
        var remainder = data;
        for (var i = 0; i < 10; i++) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
        var bits = ((data << 10) | remainder) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var dark = ((bits >> i) & 1) != 0;
            Set(i < 8 ? 8 : i == 8 ? 7 : 14 - i, i < 6 ? i : i < 8 ? i + 1 : 8, dark);
            if (i < 8) Set(_size - 1 - i, 8, dark);
            else Set(8, _size - 15 + i, dark);
        }
        Set(8, _size - 8, dark: true);

        void Set(int column, int row, bool dark)
        {
            modules[(row * _size) + column] = dark;
            if (fixes) _fixed[(row * _size) + column] = true;
        }
    }

    // 7.10: the version in a BCH(18,6) code, twice; the generator is 1111100100101.
    private void VersionMarks()
    {
        var remainder = _version.Number;
        for (var i = 0; i < 12; i++) remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1F25);
        var bits = (_version.Number << 12) | remainder;
        for (var i = 0; i < 18; i++)
        {
            var (near, far) = (i / 3, _size - 11 + (i % 3));
            Fix(far, near, ((bits >> i) & 1) != 0);
            Fix(near, far, ((bits >> i) & 1) != 0);
        }
    }
}
