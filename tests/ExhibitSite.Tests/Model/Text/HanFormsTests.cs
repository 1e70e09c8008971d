using System.Globalization;
using System.Text;
using ExhibitSite.Model.Text;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Text;

/// <summary>The generator of the table of simplified forms, the proof that the table is what it generates (Debian package unicode-data), and what folding does.</summary>
public sealed class HanFormsTests(ITestOutputHelper output)
{
    private const string Variants = "/usr/share/unicode/Unihan_Variants.txt.bz2";
    private const string Characters = "/usr/share/unicode/UnicodeData.txt";

    [Theory]
    [InlineData("陳廷敬", "陈廷敬")]
    [InlineData("陈廷敬", "陈廷敬")]
    [InlineData("康 熙　字典", "康熙字典")]
    [InlineData("ＡＢ－１２", "ab-12")]
    [InlineData("a\u200Bb\u00ADc\tD\n", "abcd")]
    [InlineData("\uF9D1", "六")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("", "")]
    public void Texts_that_look_the_same_fold_to_one(string text, string folded) => Assert.Equal(folded, HanForms.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var value = 1; value <= 0x2FFFF; value++)
            if (Rune.IsValid(value) && HanForms.Fold(new Rune(value)) is { Value: not 0 } folded)
                Assert.True(HanForms.Fold(folded) == folded, $"{new Rune(value)} → {folded} → {HanForms.Fold(folded)}");
    }

    [Fact]
    public void The_table_is_what_unihan_packs_to()
    {
        if (!File.Exists(Variants) || !File.Exists(Characters))
        {
            output.WriteLine("NOT RUN: the package unicode-data is not on this machine.");
            return;
        }
        var packed = Pack();
        var file = Repository.At("site/ExhibitSite/Model/Text/Tables/simplified.bin");
        // As for golden files: EXHIBITSITE_ACCEPT=1 writes the table anew.
        if (Environment.GetEnvironmentVariable("EXHIBITSITE_ACCEPT") == "1") File.WriteAllBytes(file, Unihan.Deflate(Encoding.UTF8.GetBytes(packed)));
        Assert.True(packed == Encoding.UTF8.GetString(Unihan.Inflate(File.ReadAllBytes(file))), "The table differs from this machine's Unihan; look at the version, then accept with EXHIBITSITE_ACCEPT=1.");
        Assert.InRange(new FileInfo(file).Length, 1, 60_000);
    }

    private static string Pack()
    {
        var pairs = new SortedDictionary<int, int>();
        foreach (var cells in Unihan.Property(Variants, "kSimplifiedVariant"))
            if (Values(cells[2])[0] is var to && to != Value(cells[0]))
                pairs[Value(cells[0])] = to;
        foreach (var cells in File.ReadLines(Characters).Select(line => line.Split(';')))
            if (int.Parse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var value && value is (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F) && cells[5] is { Length: > 0 } equivalent)
                pairs[value] = int.Parse(equivalent, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Concat(pairs.Keys.Select(from => $"{new Rune(from)}{new Rune(End(from, pairs))}"));
    }

    // A simplified form may itself have one (a chain), or lead back (a circle): then the smallest of the circle stands for all.
    private static int End(int from, SortedDictionary<int, int> pairs)
    {
        var seen = new List<int> { from };
        var at = from;
        while (pairs.TryGetValue(at, out var next))
        {
            if (seen.Contains(next)) return seen[seen.IndexOf(next)..].Min();
            seen.Add(at = next);
        }
        return at;
    }

    private static int[] Values(string codes) => [.. codes.Split(' ').Select(Value)];

    private static int Value(string code) => int.Parse(code.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
