using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExhibitSite.Model.Search;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Search;

/// <summary>The analyzer against <c>tests/search/analyzer.jsonl</c>, which the browser's analyzer reads too, and its folding of every code point.</summary>
public sealed class AnalyzerGoldenTests(ITestOutputHelper output)
{
    private static readonly string File = Repository.At("tests/search/analyzer.jsonl");
    private static readonly string HashFile = Repository.At("tests/search/folding.json");
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_text_is_read_as_written_down()
    {
        var lines = System.IO.File.ReadAllLines(File);
        var read = lines.Select(Read).ToArray();
        if (Environment.GetEnvironmentVariable("EXHIBITSITE_ACCEPT") == "1") System.IO.File.WriteAllText(File, string.Concat(read.Select(line => line + "\n")));
        for (var line = 0; line < lines.Length; line++) Assert.True(read[line] == lines[line], $"line {line + 1}\n  - {lines[line]}\n  + {read[line]}");
        Assert.True(lines.Length > 700);
    }

    // The hash is over a line "code point, what it folds to, class" in hexadecimal for each code point; a Node test makes it from JavaScript's own normalize.
    [Fact]
    public void All_code_points_fold_as_the_browser_folds_them()
    {
        var expected = JsonNode.Parse(System.IO.File.ReadAllText(HashFile))!;
        if ((string)expected["unicode"]! != UnicodeForms.Version)
        {
            output.WriteLine($"NOT RUN: this build's Node has Unicode {UnicodeForms.Version}.");
            return;
        }
        var text = new StringBuilder();
        var room = new int[1];
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            var folded = UnicodeForms.Plain(codePoint, room).ToArray().Select(FoldTable.Standard.Of).Select(part => part.ToString("x", CultureInfo.InvariantCulture));
            text.Append(CultureInfo.InvariantCulture, $"{codePoint:x}:{string.Join(',', folded)}:{(int)UnicodeForms.ClassOf(codePoint)}\n");
        }
        Assert.Equal((string)expected["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        var room = new int[1];
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
            foreach (var part in UnicodeForms.Plain(codePoint, room).ToArray().Select(FoldTable.Standard.Of))
                Assert.True(UnicodeForms.Plain(part, room) is [var once] && FoldTable.Standard.Of(once) == part, $"U+{codePoint:X} → U+{part:X}");
    }

    private static string Read(string line)
    {
        var row = JsonNode.Parse(line)!.AsObject();
        var text = row["units"] is { } units ? string.Concat(units.AsArray().Select(unit => (char)(int)unit!)) : (string)row["text"]!;
        var folded = new TextFolder(FoldTable.Standard).Fold(text);
        var terms = new Terms();
        var length = new Analyzer(FoldTable.Standard).Read(new PartText([new FieldText(SearchField.Body, text)], (string?)row["next"]), terms);
        var result = new JsonObject();
        foreach (var name in (string[])["text", "units", "next"])
            if (row[name] is { } given) result[name] = given.DeepClone();
        result["folded"] = FoldedText.Print(folded.CodePoints);
        result["starts"] = new JsonArray([.. folded.Starts.Select(start => (JsonNode)start)]);
        result["ends"] = new JsonArray([.. folded.Ends.Select(end => (JsonNode)end)]);
        result["main"] = folded.MainLength;
        (result["b"], result["u"], result["w"], result["length"]) = (terms.Pairs, terms.Singles, terms.Words, length);
        return result.ToJsonString(Readable);
    }

    /// <summary>Terms with their positions, in the order read.</summary>
    private sealed class Terms : ITermSink
    {
        public JsonArray Pairs { get; } = [];

        public JsonArray Singles { get; } = [];

        public JsonArray Words { get; } = [];

        public void Pair(int first, int second, int position) => Pairs.Add((JsonNode)new JsonArray(FoldedText.Print([first, second]), position));

        public void Single(int codePoint, int position) => Singles.Add((JsonNode)new JsonArray(FoldedText.Print([codePoint]), position));

        public void Word(ReadOnlySpan<int> codePoints, int position) => Words.Add((JsonNode)new JsonArray(FoldedText.Print(codePoints), position));
    }
}
