using System.IO.Compression;
using System.Text;
using ExhibitSite.Exports.Search;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Search;
using ExhibitSite.Searching;
using Xunit;

namespace ExhibitSite.Tests.Searching;

/// <summary>What the writer promises of an index, and what the reader finds in it.</summary>
public sealed class IndexTests
{
    private static readonly string[] Bodies = ["康熙五十一年，陈廷敬卒。", "陳廷敬，字子端，澤州人。", "1938年7月，报社迁武乡。", "Chen Tingjing was born in 1638.", "皇城相府\uFFFA舊名中道莊\uFFFB在北留鎮。", "&KR0001;廷敬"];

    [Fact]
    public void Bytes_are_the_same_with_any_number_of_workers_and_any_budget()
    {
        var records = Many(3_000).ToArray();
        var one = new BuiltIndex(records, BuiltIndex.Options with { Workers = 1 });
        var other = new BuiltIndex(records, BuiltIndex.Options with { Workers = 4, TermBytes = 400_000 });
        Assert.Equal(one.Files.Keys, other.Files.Keys);
        Assert.All(one.Files, file => Assert.Equal(file.Value, other.Files[file.Key]));
    }

    [Fact]
    public void Segments_answer_as_one_and_an_unchanged_one_keeps_its_files()
    {
        var records = Many(2_000).ToArray();
        var whole = new BuiltIndex(records).Open();
        var cut = new BuiltIndex(records, BuiltIndex.Options with { SegmentParts = 600 });
        foreach (var query in new[] { "陈廷敬", "陈", "1938年7月", "\"Chen Tingjing\"", "甲乙丙", "壬癸" })
            Assert.Equal(Told(whole.Search(new SearchRequest(query, 20))), Told(cut.Open().Search(new SearchRequest(query, 20))));
        var later = new BuiltIndex([.. records, BuiltIndex.Record("last", "又添一件")], BuiltIndex.Options with { SegmentParts = 600 });
        var kept = cut.Files.Keys.Where(static name => name.Contains("/b/", StringComparison.Ordinal)).Count(later.Files.ContainsKey);
        Assert.InRange(kept, cut.Files.Keys.Count(static name => name.Contains("/b/", StringComparison.Ordinal)) / 2, int.MaxValue);
    }

    [Fact]
    public void A_term_of_many_records_is_cut_and_found_whole()
    {
        var records = Enumerable.Range(0, 70_000).Select(static at => BuiltIndex.Record($"r{at:00000}", at % 2 == 0 ? "民国民国" : "民国"));
        var index = new BuiltIndex(records, BuiltIndex.Options with { Workers = 2 });
        Assert.Equal(70_000, index.Open().Search(new SearchRequest("民国")).Total);
        Assert.Equal(35_000, index.Open().Search(new SearchRequest("民国民国")).Total);
    }

    [Theory]
    [InlineData("陈廷敬", "r1 r0")]
    [InlineData("陳廷敬", "r1 r0")]
    [InlineData("陈廷敬 泽州", "r1")]
    [InlineData("陈廷敬 -泽州", "r0")]
    [InlineData("敬字子", "")]
    [InlineData("1938年", "r2")]
    [InlineData("938年", "")]
    [InlineData("年7月", "r2")]
    [InlineData("\"chen tingjing\"", "r3")]
    [InlineData("Ting*", "r3")]
    [InlineData("相府在北", "r4")]
    [InlineData("旧名中道庄", "r4")]
    [InlineData("相府旧名", "")]
    [InlineData("廷敬", "r1 r0 r5")]
    [InlineData("卒", "r0")]
    [InlineData("正文:卒", "r0")]
    [InlineData("题名:r3", "")]
    [InlineData("题名:卒", "")]
    [InlineData("廷 卒", "r0")]
    [InlineData("", "")]
    [InlineData("-陈", "")]
    public void Queries_find(string query, string ids)
    {
        var answer = new BuiltIndex(Bodies.Select(static (body, at) => BuiltIndex.Record($"r{at}", body))).Open().Search(new SearchRequest(query));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), (answer.IsApproximate ? [] : answer.Rows).Select(static row => row.Id).Order());
    }

    [Fact]
    public void A_phrase_is_found_over_the_turn_of_a_page_and_a_page_alone_by_what_stands_on_it()
    {
        var pages = new[] { "午亭文編卷三十", "康熙五十一年壬辰四月十九日卒於", "京邸年七十四" };
        var book = new SearchRecord(new RecordId("piece", "b/p"), "墓志", "compilations/b/p/", [.. pages.Select(static (text, at) => new SearchPart([new FieldText(SearchField.Body, text)]) { Anchor = $"page-{at}", Label = $"{at}" })]);
        var index = new BuiltIndex([book]).Open();
        Assert.Equal("compilations/b/p/#page-1", Assert.Single(index.Search(new SearchRequest("卒于京邸")).Rows).Address);
        Assert.Equal("compilations/b/p/#page-2", Assert.Single(index.Search(new SearchRequest("京邸")).Rows).Address);
        Assert.Equal("compilations/b/p/#page-0", Assert.Single(index.Search(new SearchRequest("三十康熙五十一年")).Rows).Address);
        var over = index.Search(new SearchRequest("卒於京邸年")).Rows[0].Snippet;
        Assert.Equal("卒於京邸年", over.Text.Substring(over.Marks[0].Start, over.Marks[0].Length));
    }

    [Fact]
    public void A_year_finds_the_era_and_the_era_the_year()
    {
        var date = ExhibitSite.Model.Dates.DateReading.Read("康熙五十一年四月十九日").Value!;
        var dated = BuiltIndex.Record("dated", "奏折一件") with { Years = DateTerms.Of(date, FoldTable.Standard), Earliest = date.Earliest!.Value.JulianDayNumber, Latest = date.Latest!.Value.JulianDayNumber };
        var index = new BuiltIndex([dated, BuiltIndex.Record("other", "别的")]).Open();
        foreach (var query in new[] { "1712", "1712年", "1712-05", "康熙五十一年", "康熙51年", "康熈五十一年", "康熙五十一" }) Assert.Equal("dated", Assert.Single(index.Search(new SearchRequest(query)).Rows).Id);
        foreach (var query in new[] { "1713", "1712-06", "康熙五十二年", "雍正元年" }) Assert.Empty(index.Search(new SearchRequest(query)).Rows);
        Assert.Equal(1, index.Search(new SearchRequest("奏折") { FromDay = date.Earliest!.Value.JulianDayNumber - 10, ToDay = date.Latest!.Value.JulianDayNumber }).Total);
        Assert.Equal(0, index.Search(new SearchRequest("奏折") { ToDay = date.Earliest!.Value.JulianDayNumber - 1 }).Total);
    }

    [Fact]
    public void Facets_count_and_narrow_and_fields_ask()
    {
        var facets = new[] { new Facet("kind", new Wording("类型", "Kind")), new Facet("creator", new Wording("责任者", "Creator")) };
        SearchRecord[] records =
        [
            Coded("a", "X001-1", "agent:chen", "陈廷敬"), Coded("b", "X001-2", "agent:chen", "陈廷敬"), Coded("c", "X002-1", "agent:wang", "王新亭"),
        ];
        var index = new BuiltIndex(records, BuiltIndex.Options with { Facets = [.. facets] }).Open();
        Assert.Equal(2, index.Search(new SearchRequest("档号:x001")).Total);
        Assert.Equal(2, index.Search(new SearchRequest("责任者:陳廷敬")).Total);
        Assert.Equal(2, index.Search(new SearchRequest("creator:说岩")).Total);
        Assert.Equal(2, index.Search(new SearchRequest("责任者：陈廷敬 -档号:X002")).Total);
        var answer = index.Search(new SearchRequest("奏折") { Facets = [new FacetChoice("creator", "agent:wang")] });
        Assert.Equal("c", Assert.Single(answer.Rows).Id);
        Assert.Equal([new FacetCount("kind", "item", 1), new FacetCount("creator", "agent:chen", 2), new FacetCount("creator", "agent:wang", 1)], answer.Facets.AsEnumerable());

        static SearchRecord Coded(string id, string code, string agent, string name) => BuiltIndex.Record(id, "奏折") with
        {
            Code = code,
            Facets = [new FacetUse("kind", new FacetValue("item", new Wording("档案", "Item"))), new FacetUse("creator", new FacetValue(agent, new Wording(name, name)) { Others = agent == "agent:chen" ? ["说岩"] : [] })],
        };
    }

    [Fact]
    public void Exact_characters_leave_other_forms_out()
    {
        var index = new BuiltIndex(Bodies.Select(static (body, at) => BuiltIndex.Record($"r{at}", body))).Open();
        Assert.Equal("r1", Assert.Single(index.Search(new SearchRequest("陳廷敬") { Forms = CharacterForms.AsTyped }).Rows).Id);
    }

    [Fact]
    public void What_bears_the_name_asked_for_comes_first()
    {
        var index = new BuiltIndex([Titled("chart", "陈廷敬年表", "陳廷敬，陳廷敬，陳廷敬"), Titled("person", "陳廷敬", "字子端，號午亭，卒於京師")]).Open();
        Assert.Equal(["chart", "person"], index.Search(new SearchRequest("陈廷敬") { Weights = SearchWeights.Plain }).Rows.Select(static row => row.Id));
        Assert.Equal(["person", "chart"], index.Search(new SearchRequest("陈廷敬")).Rows.Select(static row => row.Id));

        static SearchRecord Titled(string id, string title, string text) =>
            new(new RecordId("item", id), title, $"items/{id}/", [new SearchPart([new FieldText(SearchField.Title, title), new FieldText(SearchField.Body, text)])]);
    }

    [Fact]
    public void Scripts_hold_the_same_bytes()
    {
        var records = Many(50).ToArray();
        var (files, scripts) = (new BuiltIndex(records), new BuiltIndex(records, BuiltIndex.Options with { Form = IndexForm.Scripts }));
        Assert.Equal(files.Files.Keys.Select(static name => name[..^4]), scripts.Files.Keys.Select(static name => name[..^3]));
        foreach (var (name, bytes) in scripts.Files)
        {
            var text = Encoding.ASCII.GetString(bytes);
            Assert.StartsWith($"ES.part(\"{name[..^3]}\",\"", text, StringComparison.Ordinal);
            Assert.Equal(files.Files[name[..^3] + ".bin"], Convert.FromBase64String(text[(text.IndexOf(',', StringComparison.Ordinal) + 2)..^4]));
            Assert.Equal(files.Files[name[..^3] + ".bin"], IndexScript.Read(bytes));
        }
        foreach (var spoilt in new[] { "", "ES.part(\"", "ES.part(\"\",\"\");", "ES.part(\"a\",\"!\");\n", "alert(1)" }) Assert.Null(IndexScript.Read(Encoding.ASCII.GetBytes(spoilt)));
    }

    [Fact]
    public void A_damaged_file_is_named_and_never_a_crash()
    {
        var sound = new BuiltIndex(Many(400));
        var names = sound.Files.Keys.ToArray();
        var reported = 0;
        foreach (var name in names)
            foreach (var spoil in new Func<byte[], byte[]?>[] { static _ => null, static bytes => bytes[..(bytes.Length / 2)], static bytes => [], static bytes => [.. bytes.Reverse()], _ => sound.Files[names[(Array.IndexOf(names, name) + 1) % names.Length]], Shortened })
            {
                var bytes = spoil(sound.Files[name]);
                try
                {
                    var index = new StaticIndex(asked => asked == name ? bytes : sound.Files.GetValueOrDefault(asked));
                    foreach (var query in new[] { "甲乙丙丁", "甲", "x7", "乙丙 子丑" }) index.Search(new SearchRequest(query));
                }
                catch (DamagedIndexException problem)
                {
                    Assert.Equal(name, problem.File);
                    reported++;
                }
            }
        Assert.InRange(reported, names.Length, int.MaxValue);
    }

    // Sound as a gzip member, but not as a file of an index.
    private static byte[] Shortened(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        using var memory = new MemoryStream();
        using (var again = new GZipStream(memory, CompressionLevel.Fastest)) again.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length * 2 / 3));
        return memory.ToArray();
    }

    private static IEnumerable<SearchRecord> Many(int count)
    {
        const string Stems = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥陈廷敬一二三年";
        var random = new Random(1712);
        for (var at = 0; at < count; at++)
        {
            var body = new StringBuilder(at % 7 == 0 ? Bodies[at / 7 % Bodies.Length] : "");
            for (var left = random.Next(60); left > 0; left--) body.Append(random.Next(9) == 0 ? "，x7" : Stems[random.Next(Stems.Length)].ToString());
            yield return BuiltIndex.Record($"r{at}", body.ToString());
        }
    }

    private static string Told(SearchAnswer answer) => $"{answer.Total} {string.Join(' ', answer.Rows.Select(static row => $"{row.Id} {row.Score} {row.Snippet.Text}"))}";
}
