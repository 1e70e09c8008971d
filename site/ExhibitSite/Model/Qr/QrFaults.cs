namespace ExhibitSite.Model.Qr;

/// <summary>How hard a code would be to read (ISO/IEC 18004:2015, 7.8.3, table 11): the mask with the fewest faults is taken.</summary>
internal static class QrFaults
{
    // 1 : 1 : 3 : 1 : 1 with four light modules on one side, as bits of a window of eleven.
    private const int FinderThenLight = 0b10111010000;
    private const int LightThenFinder = 0b00001011101;
    private const int Window = 0b11111111111;

    public static int Of(bool[] modules, int size)
    {
        var (faults, dark) = (0, 0);
        for (var i = 0; i < size; i++)
        {
            faults += Line(modules, i * size, 1, size) + Line(modules, i, size, size);
            for (var j = 0; j < size; j++)
            {
                var at = (i * size) + j;
                if (modules[at]) dark++;
                if (i + 1 < size && j + 1 < size && modules[at] == modules[at + 1] && modules[at] == modules[at + size] && modules[at] == modules[at + size + 1]) faults += 3;
            }
        }
        // Ten for every five per cent away from half.
        var total = size * size;
        var steps = ((Math.Abs((dark * 20) - (total * 10)) + total - 1) / total) - 1;
        return faults + (10 * Math.Max(0, steps));
    }

    // Runs of five and more, and what looks like a finder.
    private static int Line(bool[] modules, int start, int step, int size)
    {
        var (faults, run, window) = (0, 0, 0);
        var last = false;
        for (var i = 0; i < size; i++)
        {
            var dark = modules[start + (i * step)];
            run = i > 0 && dark == last ? run + 1 : 1;
            if (run == 5) faults += 3;
            else if (run > 5) faults++;
            window = ((window << 1) | (dark ? 1 : 0)) & Window;
            if (i >= 10 && window is FinderThenLight or LightThenFinder) faults += 40;
            last = dark;
        }
        return faults;
    }
}
