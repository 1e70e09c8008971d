using System.Globalization;
using System.Text;
using ExhibitSite.Model.Text;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Text;

/// <summary>The generator of the character table, and the proof that the table is what it generates (Debian package unicode-data).</summary>
public sealed class HanTableTests(ITestOutputHelper output)
{
    private const string Readings = "/usr/share/unicode/Unihan_Readings.txt.bz2";
    private const string Strokes = "/usr/share/unicode/Unihan_IRGSources.txt.bz2";

    [Fact]
    public void The_table_is_what_unihan_packs_to()
    {
        if (!File.Exists(Readings) || !File.Exists(Strokes))
        {
            output.WriteLine("NOT RUN: the package unicode-data is not on this machine.");
            return;
        }

        var packed = Pack(Property(Readings, "kMandarin"), Property(Strokes, "kTotalStrokes"));
        var file = Repository.At("site/ExhibitSite/Model/Text/Tables/han.bin");

        // As for golden files: EXHIBITSITE_ACCEPT=1 writes the table anew.
        if (Environment.GetEnvironmentVariable("EXHIBITSITE_ACCEPT") == "1") File.WriteAllBytes(file, Unihan.Deflate(packed));
        Assert.True(packed.AsSpan().SequenceEqual(Unihan.Inflate(File.ReadAllBytes(file))), "The table differs from this machine's Unihan; look at the version, then accept with EXHIBITSITE_ACCEPT=1.");
        Assert.InRange(new FileInfo(file).Length, 1, 250_000);
    }

    private static byte[] Pack(Dictionary<int, string> readings, Dictionary<int, string> strokes)
    {
        var held = readings.Where(pair => HanTable.Ranges.Any(range => pair.Key >= range.First && pair.Key <= range.Last)).ToDictionary();
        var syllables = held.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write((ushort)syllables.Count);
        foreach (var bytes in syllables.Select(Encoding.UTF8.GetBytes))
        {
            writer.Write((byte)bytes.Length);
            writer.Write(bytes);
        }

        var numbers = syllables.Select((syllable, index) => (syllable, index)).ToDictionary(pair => pair.syllable, pair => pair.index + 1, StringComparer.Ordinal);
        foreach (var (first, last) in HanTable.Ranges)
        {
            var ofRange = Enumerable.Range(first, last - first + 1).Select(value => held.TryGetValue(value, out var reading) ? numbers[reading] : 0).ToList();
            writer.Write(ofRange.Select(number => (byte)number).ToArray());
            writer.Write(ofRange.Select(number => (byte)(number >> 8)).ToArray());
            writer.Write(Enumerable.Range(first, last - first + 1).Select(value => byte.Parse(strokes.GetValueOrDefault(value, "0"), CultureInfo.InvariantCulture)).ToArray());
        }

        writer.Flush();
        return memory.ToArray();
    }

    // The first value is that of mainland China.
    private static Dictionary<int, string> Property(string file, string name)
    {
        var values = new Dictionary<int, string>();
        foreach (var cells in Unihan.Property(file, name))
            values[int.Parse(cells[0].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = cells[2].Split(' ')[0];
        return values;
    }
}
