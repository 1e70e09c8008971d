using System.Globalization;
using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Text;

/// <summary>The generator of the list of variants, from which the build of the browser's files makes the fold table, and the proof that the list is what it generates (Debian package unicode-data).</summary>
public sealed class UnihanVariantsTests(ITestOutputHelper output)
{
    private const string Variants = "/usr/share/unicode/Unihan_Variants.txt.bz2";

    // Specialised semantic variants are left out: they share a meaning only, and put 你 and 您 together.
    private static readonly string[] Properties = ["kSemanticVariant", "kZVariant"];

    [Fact]
    public void The_list_is_what_unihan_says()
    {
        if (!File.Exists(Variants))
        {
            output.WriteLine("NOT RUN: the package unicode-data is not on this machine.");
            return;
        }
        var list = List();
        var file = Repository.At("site/ExhibitSite/Model/Text/Tables/variants.txt");
        // As for golden files: EXHIBITSITE_ACCEPT=1 writes the list anew.
        if (Environment.GetEnvironmentVariable("EXHIBITSITE_ACCEPT") == "1") File.WriteAllText(file, list);
        Assert.True(list == File.ReadAllText(file), "The list differs from this machine's Unihan; look at the version, then accept with EXHIBITSITE_ACCEPT=1.");
    }

    private static string List()
    {
        var variants = new SortedDictionary<int, List<int>>();
        foreach (var property in Properties)
            foreach (var cells in Unihan.Property(Variants, property).Where(cells => cells[0].StartsWith("U+", StringComparison.Ordinal)))
            {
                if (!variants.TryGetValue(Value(cells[0]), out var list)) variants[Value(cells[0])] = list = [];
                list.AddRange(cells[2].Split(' ').Select(Value).Where(value => value != Value(cells[0]) && !list.Contains(value)));
            }
        var text = new StringBuilder("# A character and its variants: Unihan 15.0, kSemanticVariant, then kZVariant. See THIRD-PARTY.md.\n");
        foreach (var (from, to) in variants.Where(pair => pair.Value.Count > 0)) text.Append(new Rune(from).ToString()).AppendJoin("", to.Select(value => new Rune(value).ToString())).Append('\n');
        return text.ToString();
    }

    private static int Value(string code) => int.Parse(code.AsSpan(2).ToString().Split('<')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
