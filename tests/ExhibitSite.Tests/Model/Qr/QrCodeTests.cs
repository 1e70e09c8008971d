using ExhibitSite.Model.Qr;
using Xunit;

namespace ExhibitSite.Tests.Model.Qr;

/// <summary>What every code must look like; that codes can be read is tested in the browser, by a decoder that is not ours.</summary>
public sealed class QrCodeTests
{
    // ISO/IEC 18004:2015, table 7, level M in byte mode: the most bytes that a version holds.
    [Theory]
    [InlineData(14, 1)]
    [InlineData(15, 2)]
    [InlineData(26, 2)]
    [InlineData(42, 3)]
    [InlineData(62, 4)]
    [InlineData(84, 5)]
    [InlineData(106, 6)]
    [InlineData(122, 7)]
    [InlineData(213, 10)]
    [InlineData(666, 20)]
    [InlineData(1370, 30)]
    [InlineData(2331, 40)]
    public void The_smallest_version_that_holds_a_text_is_taken(int bytes, int version)
    {
        var code = QrCode.Of(new string('a', bytes));
        Assert.NotNull(code);
        Assert.Equal(version, code.Version);
        Assert.Equal(17 + (4 * version), code.Size);
    }

    [Fact]
    public void A_text_that_no_version_holds_has_no_code()
    {
        Assert.Null(QrCode.Of(new string('a', 2332)));
        Assert.NotNull(QrCode.Of(new string('档', 777)));
        Assert.Null(QrCode.Of(new string('档', 778)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(900)]
    public void Three_corners_have_a_finder_and_its_light_border(int length)
    {
        var code = QrCode.Of(new string('x', length))!;
        foreach (var (left, top) in new[] { (0, 0), (code.Size - 7, 0), (0, code.Size - 7) })
            for (var y = -1; y <= 7; y++)
                for (var x = -1; x <= 7; x++)
                {
                    var (column, row) = (left + x, top + y);
                    if (column < 0 || row < 0 || column >= code.Size || row >= code.Size) continue;
                    var ring = Math.Max(Math.Abs(x - 3), Math.Abs(y - 3));
                    Assert.Equal(ring is not (2 or 4), code[column, row]);
                }
        Assert.True(code[8, code.Size - 8]);
    }

    // 7.9.1: fifteen bits beside the finder; undone, the first two say the level and the rest is their correction.
    [Fact]
    public void The_format_says_level_m_and_a_mask_twice()
    {
        var code = QrCode.Of("https://archives.example/items/a/")!;
        var (near, far) = (0, 0);
        for (var i = 0; i < 15; i++)
        {
            var dark = i < 6 ? code[8, i] : i < 8 ? code[8, i + 1] : i == 8 ? code[7, 8] : code[14 - i, 8];
            near |= (dark ? 1 : 0) << i;
            far |= ((i < 8 ? code[code.Size - 1 - i, 8] : code[8, code.Size - 15 + i]) ? 1 : 0) << i;
        }
        Assert.Equal(near, far);
        var data = (near ^ 0b101010000010010) >> 10;
        Assert.Equal(0b00, data >> 3);
    }

    [Fact]
    public void The_path_strokes_the_dark_modules_and_no_other()
    {
        var code = QrCode.Of("档案 archive 1710")!;
        var drawn = new bool[code.Size, code.Size];
        foreach (var row in code.StrokePath().Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var blank = row.IndexOf(' ', StringComparison.Ordinal);
            var (x, y) = (int.Parse(row[..blank], null), int.Parse(row[(blank + 1)..row.IndexOf('.', StringComparison.Ordinal)], null));
            foreach (var step in System.Text.RegularExpressions.Regex.Matches(row, @"([mh])(\d+)").Select(m => (Kind: m.Groups[1].Value, Length: int.Parse(m.Groups[2].Value, null))))
            {
                if (step.Kind == "h")
                    for (var i = 0; i < step.Length; i++) drawn[x + i, y] = true;
                x += step.Length;
            }
        }
        for (var row = 0; row < code.Size; row++)
            for (var column = 0; column < code.Size; column++) Assert.Equal(code[column, row], drawn[column, row]);
    }

    [Fact]
    public void The_same_text_gives_the_same_code() => Assert.Equal(QrCode.Of("午亭文编")!.StrokePath(), QrCode.Of("午亭文编")!.StrokePath());
}
