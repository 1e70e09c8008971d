using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.Schema;
using ExhibitSite.Importing;
using ExhibitSite.Importing.Formats;
using ExhibitSite.Importing.Formats.Ead;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Importing;

/// <summary>Finding aids go in and come out again, component by component and field by field.</summary>
public sealed partial class EadTests(ITestOutputHelper output)
{
    private static readonly XNamespace Ead = "http://ead3.archivists.org/schema/";
    private static readonly SourceTree Empty = SourceTree.OfTexts(SiteText.Parse("-- site.yml --\ntitle: 试验站\n"));

    [Theory]
    [InlineData("minimal.xml", 0)]
    [InlineData("zh-fonds.xml", 7)]
    [InlineData("mc00019.xml", 43)]
    public void A_finding_aid_comes_out_valid_with_nothing_lost(string name, int components) => Try(name, components);

    [Theory]
    [Trait("Category", "Prove")]
    [InlineData("mc00084.xml", 2_104)]
    [InlineData("ua015_010.xml", 3_922)]
    [InlineData("mc00246.xml", 11_965)]
    public void A_large_finding_aid_comes_out_valid_with_nothing_lost(string name, int components) => Try(name, components);

    private void Try(string name, int components)
    {
        if (Corpora.File(output, "ead3/samples/" + name) is not { } file || Corpora.File(output, "ead3/schema/ead3.xsd") is not { } schema) return;
        var result = All.Import(new ImportRequest("ead3", new SourceTree([SourceTree.OfBytes(name, File.ReadAllBytes(file))]), "aid", Empty), "aid", new Findings())!;
        Assert.Equal((components + 1, components + 1), (result.Read, result.Items + result.Units));
        var input = Reading.Stage.Read(new SourceTree([.. Empty.Files, .. result.Files.Select(f => SourceTree.OfBytes(f.Path, f.Bytes))]));
        var request = new EadRequest(new DateOnly(2026, 11, 26), "试验馆");
        var bytes = EadWriter.Write(input, Assert.Single(EadWriter.FondsOf(input)), request)!;
        var written = XDocument.Load(new MemoryStream(bytes));
        var faults = new List<string>();
        var schemas = new XmlSchemaSet();
        schemas.Add(Ead.NamespaceName, schema);
        written.Validate(schemas, (_, fault) => faults.Add(fault.Message));
        Guards.Guard.None(faults.Take(5));
        var (before, after) = (Units(XDocument.Load(file, LoadOptions.PreserveWhitespace)), Units(written));
        Assert.Equal(before.Count, after.Count);
        Guard(before, after);
    }

    private static void Guard(List<(string Title, string Path, string[] Fields)> before, List<(string Title, string Path, string[] Fields)> after)
    {
        // Units are in the order of the source, or of their codes where they have one.
        var found = after.ToLookup(u => u.Path, StringComparer.Ordinal);
        var lost = new List<string>();
        foreach (var unit in before.GroupBy(u => u.Path, StringComparer.Ordinal))
        {
            var there = found[unit.Key].SelectMany(u => u.Fields).GroupBy(f => f, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
            foreach (var field in unit.SelectMany(u => u.Fields).GroupBy(f => f, StringComparer.Ordinal))
                // The ends of a span stand within the span as it is written.
                if (there.GetValueOrDefault(field.Key) < field.Count() && !(field.Key.StartsWith("date: ", StringComparison.Ordinal) && there.Keys.Any(k => k.StartsWith("date: ", StringComparison.Ordinal) && k.Contains(field.Key[6..], StringComparison.Ordinal)))) lost.Add($"{unit.Key}: {field.Key}");
        }
        Guards.Guard.None(lost.Take(10));
    }

    /// <summary>Every unit with the titles above it and what it says, field by field.</summary>
    private static List<(string Title, string Path, string[] Fields)> Units(XDocument aid)
    {
        var units = new List<(string, string, string[])>();
        foreach (var unit in aid.Descendants().Where(e => e.Name.LocalName is "archdesc" or "c"))
        {
            var titles = unit.AncestorsAndSelf().Where(e => e.Name.LocalName is "archdesc" or "c").Reverse().Select(e => TitleOf(e.Element(Ead + "did")!.Element(Ead + "unittitle")));
            units.Add((titles.Last(), string.Join(" / ", titles), [.. Fields(unit).Where(f => !f.EndsWith(": ", StringComparison.Ordinal))]));
        }
        return units;
    }

    // A unit without a title is called by its place in the finding aid.
    private static string TitleOf(XElement? title) => title is null || MadeKey().IsMatch(Text(title)) ? "*" : Text(title);

    [GeneratedRegex("-c[0-9]{5}$")]
    private static partial Regex MadeKey();

    private static IEnumerable<string> Fields(XElement unit)
    {
        foreach (var element in unit.Element(Ead + "did")!.Elements().Concat(unit.Elements().Where(e => e.Name.LocalName is not ("did" or "c" or "dsc"))))
        {
            var name = element.Name.LocalName;
            if (name == "controlaccess")
                foreach (var heading in element.Elements()) yield return $"{heading.Name.LocalName}: {Text(heading)}";
            else if (name is "physdescset" or "daoset" or "langmaterial" or "origination")
                foreach (var part in element.Elements().Where(e => e.Name.LocalName is not ("descriptivenote" or "language" or "languageset"))) yield return $"{Same(name)}: {Said(part)}";
            else if (name == "unitdatestructured")
                foreach (var end in element.Descendants().Where(e => e.Name.LocalName is "fromdate" or "todate" or "datesingle")) yield return "date: " + Text(end);
            else if (name is "unitdate")
                yield return "date: " + Text(element);
            else if (element.Elements(Ead + "p").Any())
                foreach (var part in element.Elements()) yield return $"{name}: {Text(part)}";
            else
                yield return $"{Same(name)}: {Said(element)}";
        }
    }

    private static string Same(string name) => name is "physdesc" or "physdescstructured" or "physdescset" ? "extent" : name is "dao" or "daoset" ? "dao" : name;

    private static string Said(XElement element) =>
        element.Attribute("href")?.Value ?? (element.Name.LocalName == "container" ? element.Attribute("localtype")?.Value + " " : "") + Text(element);

    private static string Text(XElement element) => Blanks().Replace(string.Join(element.HasElements && !element.Nodes().OfType<XText>().Any(t => t.Value.Trim().Length > 0) ? " " : "", element.DescendantNodes().OfType<XText>().Select(t => t.Value)), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
