using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Importing;
using ExhibitSite.Importing.Formats;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Importing;

public sealed class ForeignTests(ITestOutputHelper output)
{
    private static readonly SourceTree Empty = SourceTree.OfTexts(SiteText.Parse("-- site.yml --\ntitle: 试验站\n"));

    [Fact]
    public void An_atom_table_becomes_a_tree_and_drafts_are_controlled()
    {
        var result = Import("atom", "a.csv",
            "legacyId,parentId,identifier,title,levelOfDescription,scopeAndContent,publicationStatus,physicalObjectLocation,eventStartDates,eventEndDates,accruals\n" +
            "1,,F1,全宗,Fonds,,Published,,1900,1910,\n2,1,S1,类别,Series,,Published,,,,\n3,2,I1,信,Item,内容,Draft,库三架二,1905,1905,每年续交\n");
        Assert.Equal((3, 1, 2, 1), (result.Read, result.Items, result.Units, result.Private));
        var item = TextOf(result, "items/a/3.md");
        Assert.Contains("open: 控制\n", item, StringComparison.Ordinal);
        Assert.Contains("storage: 库三架二\n", item, StringComparison.Ordinal);
        Assert.Contains("\n  accruals: 每年续交\n", item, StringComparison.Ordinal);
        Assert.Contains("date: 1900/1910\n", TextOf(result, "fonds/a/1.md"), StringComparison.Ordinal);
        Assert.Contains("parent: \"1\"\n".Replace("\"", "", StringComparison.Ordinal), TextOf(result, "fonds/a/2.md"), StringComparison.Ordinal);
        AssertAllClosed(result);
    }

    [Fact]
    public void A_wax_table_gives_free_columns_a_field_or_a_place_in_the_private_note()
    {
        var result = Import("wax", "w.csv", "pid,label,artist,_date,current_location,hue\nobj_1,图,甲;乙,c. 1900,柜三,红\n");
        var text = TextOf(result, "items/w/obj-1.md");
        Assert.Contains("creator: [甲, 乙]\n", text, StringComparison.Ordinal);
        Assert.Contains("date: c. 1900\n", text, StringComparison.Ordinal);
        Assert.Contains("current_location: 柜三", text, StringComparison.Ordinal);
        Assert.Contains(result.Columns, c => c == new ColumnUse("hue", "private-note", 1));
        AssertAllClosed(result);
    }

    [Fact]
    public void Omeka_keeps_in_what_is_private_on_any_level()
    {
        var result = Import("omeka-s", "items.json", """
            [{"@type":"o:Item","o:id":1,"o:is_public":true,"o:media":[],"dcterms:title":[{"type":"literal","is_public":true,"@value":"公开的"}],"dcterms:description":[{"type":"literal","is_public":false,"@value":"密语"}]},
             {"@type":"o:Item","o:id":2,"dcterms:title":[{"type":"literal","is_public":true,"@value":"没说公开"}]}]
            """);
        Assert.Contains("private-note: \"dcterms:description (is_public: false): 密语\"", TextOf(result, "items/items/item-1.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("scope:", TextOf(result, "items/items/item-1.md"), StringComparison.Ordinal);
        Assert.Contains("open: 控制\n", TextOf(result, "items/items/item-2.md"), StringComparison.Ordinal);
        AssertAllClosed(result);
    }

    [Fact]
    public void Page_marks_of_a_text_become_ours_and_its_signs_stay_signs()
    {
        var text = TextOf(Import("text", "t.txt", "<pb:X_WYG_030-8b>¶\n　奏疏¶\n第一行(臣/)一¶\n第二行*&KR0001;¶\n\f续[p. 12]完。\n"), "items/t/t.md");
        Assert.Contains("[[page:030-8b]]\n\n奏疏\n\n第一行{小: 臣}一第二行\\*{缺: KR0001}[[page:2]]续[[page:12]]完。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_that_are_there_are_left_alone_and_codes_are_kept_apart()
    {
        var input = SourceTree.OfTexts(SiteText.Parse("-- site.yml --\ntitle: 站\n-- items/a.md --\n---\ntitle: 旧\ncode: C1\n---\n"));
        var result = Import("csv", "x.csv", "id,title,code\na,新,C9\nb,乙,C1\nb,丙,C2\n", input);
        Assert.Equal((3, 2, 1), (result.Read, result.Items, result.There));
        Assert.DoesNotContain(result.Files, f => f.Path == "items/a.md");
        Assert.Contains("code: b\n", TextOf(result, "items/x/b.md"), StringComparison.Ordinal);
        Assert.Equal(["EX8031", "EX8035", "EX8043"], result.Findings.Select(f => f.Rule.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_source_opens_what_it_brings()
    {
        var result = Import("csv", "x.csv", "id,题名,开放标识,开放审核,level\na,新,开放,齐,fonds\n");
        Assert.Contains("open: 未审核\n", TextOf(result, "items/x/a.md"), StringComparison.Ordinal);
        var findings = new Findings();
        Assert.Null(All.Import(new ImportRequest("csv", Source("x.csv", "id,flag\na,开放\n"), "x", Empty) { Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["flag"] = "open" }.ToImmutableDictionary(StringComparer.Ordinal) }, "x", findings));
        Assert.Equal(["EX8042"], findings.InOrder().Select(f => f.Rule.Code));
        AssertAllClosed(result);
    }

    [Theory]
    [InlineData("atom", "id,title\n1,x\n")]
    [InlineData("ead3", "<ead><c/></ead>")]
    [InlineData("ead3", "no xml")]
    [InlineData("omeka-s", "{ \"a\": 1 }")]
    [InlineData("omeka-s", "{ ")]
    public void Another_format_is_refused_by_name(string format, string text)
    {
        var findings = new Findings();
        Assert.Null(All.Import(new ImportRequest(format, Source("s.csv", text), "s", Empty), "s", findings));
        Assert.Equal(["EX8030"], findings.InOrder().Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("collectionbuilder", "collectionbuilder-demo/demo-compoundobjects-metadata.csv", 34, 6)]
    [InlineData("collectionbuilder", "collectionbuilder-demo/demo-metadata.csv", 7, 0)]
    [InlineData("collectionbuilder", "collectionbuilder-demo/demo-compoundobjects-allmedia.csv", 30, -1)]
    [InlineData("omeka-s", "omeka-s-sample/items.json", 4, 0)]
    [InlineData("text", "wuting-wenbian/text/KR4f0022_030.txt", 1, 0)]
    public void What_others_published_is_imported_whole_and_closed(string format, string path, int read, int units)
    {
        if (Corpora.File(output, path) is not { } file) return;
        var findings = new Findings();
        var result = All.Import(new ImportRequest(format, new SourceTree([SourceTree.OfBytes(Path.GetFileName(file), File.ReadAllBytes(file))]), "demo", Empty), "demo", findings);
        Assert.Equal(read, result!.Read);
        if (units >= 0) Assert.Equal(units, result.Units);
        Assert.Equal(read, result.Items + result.Units - result.Made);
        AssertAllClosed(result);
    }

    [Fact]
    [Trait("Category", "Prove")]
    public void A_museum_of_69202_works_is_imported_to_the_last_row()
    {
        var (input, total) = (Empty, 0);
        foreach (var (name, rows) in new[] { ("artworks-1", 35_000), ("artworks-2", 34_202) })
        {
            if (Corpora.File(output, $"tate-collection/{name}.csv") is not { } file) return;
            var result = All.Import(new ImportRequest("csv", new SourceTree([SourceTree.OfBytes(name + ".csv", File.ReadAllBytes(file))]), name, input), name, new Findings())!;
            Assert.Equal((rows, rows, rows), (result.Read, result.Items, result.Columns.Where(c => c.Column == "accession_number").Sum(c => c.Values)));
            input = new SourceTree([.. input.Files, .. result.Files.Select(f => SourceTree.OfBytes(f.Path, f.Bytes))]);
            total += rows;
        }
        var described = ExhibitSite.Kinds.Stage.Describe(Reading.Stage.Read(input));
        Assert.Equal(total, described.Submissions.Length);
        Assert.DoesNotContain(described.Findings, f => f.Rule.Severity == Severity.Error);
    }

    private static ImportResult Import(string format, string name, string text, SourceTree? input = null) =>
        All.Import(new ImportRequest(format, Source(name, text), Path.GetFileNameWithoutExtension(name), input ?? Empty), "题", new Findings())!;

    private static SourceTree Source(string name, string text) => new([SourceTree.OfBytes(name, Encoding.UTF8.GetBytes(text))]);

    private static string TextOf(ImportResult result, string path) => Encoding.UTF8.GetString(Assert.Single(result.Files, f => f.Path == path).Bytes);

    /// <summary>The site with what was imported has no error, and nothing of it may go out.</summary>
    private static void AssertAllClosed(ImportResult result)
    {
        var (open, judged) = Build.OpenRecords(new SourceTree([.. Empty.Files, .. result.Files.Select(f => SourceTree.OfBytes(f.Path, f.Bytes))]), new BuildOptions(new DateOnly(2026, 11, 26), Strictness.Errors));
        Guards.Guard.None(judged.Findings.Where(f => f.Rule.Severity == Severity.Error).Select(f => $"{f.Span}: {f.Message("en")}"));
        Assert.NotNull(open);
        Assert.Empty(open);
    }
}
