using System.Text.Json;
using ExhibitSite.Cli.Output;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class FindingsTests
{
    // Three mistakes, one of them behind Chinese text, one in a folder that sorts before the other.
    private const string Mistakes = """
        -- agents/chen.md --
        ---
        title: 陈廷敬
        type: persona
        ---

        -- items/letter.md --
        ---
        title: 电报
        code: X013-WS·1938·Y-0001
        date: 康熙七十一年
        titel: 又一个
        ---
        见[[人物:chen-tingjin]]。

        """;

    [Fact]
    public void Findings_are_read_with_their_hint_their_line_and_a_caret_under_wide_characters()
    {
        using var site = new TempSite(Mistakes);
        var run = Exhibit.Run(site.Folder, "check", "--as-of", "2026-11-22");
        Assert.True(run.Code == 1, run.ToString());
        Golden.AssertSame("tests/ExhibitSite.Cli.Tests/Expected/zh-Hans", new Dictionary<string, string> { ["check.txt"] = run.Error });
    }

    [Fact]
    public void The_same_findings_are_told_in_English()
    {
        using var site = new TempSite(Mistakes);
        Golden.AssertSame("tests/ExhibitSite.Cli.Tests/Expected/en", new Dictionary<string, string> { ["check.txt"] = Exhibit.Run(site.Folder, "check", "--lang", "en", "--as-of", "2026-11-22").Error });
    }

    [Fact]
    public void Many_findings_that_say_the_same_are_folded_into_a_count_and_their_places()
    {
        var text = string.Concat(Enumerable.Range(1, 15).Select(n => $"-- items/i{n:00}.md --\n---\ntitle: 第{n}件\ncode: X{n}\ntitel: x\n---\n"));
        using var site = new TempSite(text);
        var run = Exhibit.Run(site.Folder, "check");
        Assert.Equal(3, run.Error.Split("错误 EX1101").Length - 1);
        Assert.Contains("（另有 12 处相同，都是 EX1101：items/i04.md:4:1, ", run.Error, StringComparison.Ordinal);
        Assert.Equal(15, JsonDocument.Parse(Exhibit.Run(site.Folder, "check", "--format", "json").Out).RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Json_is_one_document_with_every_finding_and_a_summary()
    {
        using var site = new TempSite(Mistakes);
        var run = Exhibit.Run(site.Folder, "build", "--format", "json", "--as-of", "2026-11-22");
        Assert.True(run.Code == 1, run.ToString());
        var root = JsonDocument.Parse(run.Out).RootElement;
        var first = root.GetProperty("findings").EnumerateArray().First();
        Assert.Equal("agents/chen.md", first.GetProperty("file").GetString());
        Assert.Equal((3, 7, 7), (first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("length").GetInt32()));
        Assert.Equal(("EX1112", "error"), (first.GetProperty("code").GetString(), first.GetProperty("severity").GetString()));
        Assert.NotEmpty(first.GetProperty("message").GetString()!);
        Assert.NotEmpty(first.GetProperty("hint").GetString()!);
        var summary = root.GetProperty("summary");
        Assert.True(summary.GetProperty("refused").GetBoolean());
        Assert.Equal("2026-11-22", summary.GetProperty("asOf").GetString());
        Assert.Equal(root.GetProperty("findings").EnumerateArray().Count(f => f.GetProperty("severity").GetString() == "error"), summary.GetProperty("errors").GetInt32());
        Assert.False(summary.TryGetProperty("pages", out _));
    }

    [Fact]
    public void Json_of_a_good_build_counts_what_went_out_and_names_what_stayed_in()
    {
        using var site = new TempSite(TempSite.Letter + "-- items/draft.md --\n---\ntitle: 草稿\ncode: X2\nopen: 未审核\n---\n");
        var run = Exhibit.Run(site.Folder, "build", "--format", "json");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Matches("^built [0-9]+ pages, [0-9]+ files in [0-9.]+ s\n$", run.Error);
        var summary = JsonDocument.Parse(run.Out).RootElement.GetProperty("summary");
        Assert.Equal(1, summary.GetProperty("published").GetProperty("item").GetInt32());
        var kept = Assert.Single(summary.GetProperty("withheld").EnumerateArray());
        Assert.Equal(("item:draft", "尚未审核"), (kept.GetProperty("id").GetString(), kept.GetProperty("reason").GetString()));
        Assert.True(summary.GetProperty("files").GetInt32() > summary.GetProperty("pages").GetInt32());
    }

    // The parts that SARIF 2.1.0 requires, and those that code hosts ask for.
    [Fact]
    public void Sarif_names_the_edits_that_fix_would_make()
    {
        using var site = new TempSite("-- agents/chen.md --\n---\ntitle: 陈廷敬\ntype：person\n---\n");
        var results = JsonDocument.Parse(Exhibit.Run(site.Folder, "check", "--format", "sarif").Out).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToArray();
        var fix = Assert.Single(results, r => r.TryGetProperty("fixes", out _)).GetProperty("fixes")[0];
        var change = fix.GetProperty("artifactChanges")[0];
        Assert.Equal("input/agents/chen.md", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var replacement = change.GetProperty("replacements")[0];
        var region = replacement.GetProperty("deletedRegion");
        Assert.Equal((3, 5, 6), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal(": ", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.NotEmpty(fix.GetProperty("description").GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task A_check_that_stays_tells_each_change_and_ends_as_the_last_one_did()
    {
        using var site = new TempSite(Mistakes);
        using var process = Exhibit.Start(site.Folder, "check", "--watch", "--as-of", "2026-11-22");
        // A full pipe would stop it.
        var checkedLines = process.StandardOutput.ReadToEndAsync();
        Assert.Contains("EX1131", await UntilAsync(process, "等着下一次改动"), StringComparison.Ordinal);
        site.Write("items/letter.md", (await File.ReadAllTextAsync(site.InputFile("items/letter.md"))).Replace("康熙七十一年", "康熙五十一年", StringComparison.Ordinal));
        var second = await UntilAsync(process, "等着下一次改动");
        Assert.Contains("有改动，重新检查", second, StringComparison.Ordinal);
        Assert.DoesNotContain("EX1131", second, StringComparison.Ordinal);
        Assert.Contains("EX1101", second, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
            return;
        }
        using var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, process.ExitCode);
        Assert.Equal(2, (await checkedLines).Split("检查未通过").Length - 1);
    }

    private static async Task<string> UntilAsync(System.Diagnostics.Process process, string end)
    {
        var said = new System.Text.StringBuilder();
        while (await process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) is { } line)
        {
            said.AppendLine(line);
            if (line.Contains(end, StringComparison.Ordinal)) return said.ToString();
        }
        throw new InvalidOperationException($"it ended: {said}");
    }

    [Fact]
    public void Sarif_has_the_structure_of_the_standard()
    {
        using var site = new TempSite(Mistakes.Replace("items/letter.md", "items/卷一/letter.md", StringComparison.Ordinal));
        var run = Exhibit.Run(site.Folder, "check", "--format", "sarif");
        Assert.True(run.Code == 1, run.ToString());
        var root = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.Contains("sarif-2.1.0", root.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var log = Assert.Single(root.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", log.GetProperty("columnKind").GetString());
        var driver = log.GetProperty("tool").GetProperty("driver");
        Assert.Equal("exhibit", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(r => r.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!));
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!));
        var results = log.GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        Assert.All(results, result => AssertResult(result, rules));
        Assert.Contains(results, r => UriOf(r) == "input/items/%E5%8D%B7%E4%B8%80/letter.md");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("陈廷敬", 6)]
    [InlineData("，。", 4)]
    [InlineData("𠀀", 2)]
    [InlineData("é", 1)]
    [InlineData("“x”—·", 5)]
    public void Han_are_two_columns_wide(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));

    private static void AssertResult(JsonElement result, List<JsonElement> rules)
    {
        Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.True(Uri.IsWellFormedUriString(UriOf(result), UriKind.Relative));
        var place = result.GetProperty("locations").EnumerateArray().Single().GetProperty("physicalLocation");
        if (!place.TryGetProperty("region", out var region)) return;
        Assert.True(region.GetProperty("startLine").GetInt32() >= 1);
        if (!region.TryGetProperty("endColumn", out var end)) return;
        Assert.True(end.GetInt32() > region.GetProperty("startColumn").GetInt32());
    }

    private static string UriOf(JsonElement result) =>
        result.GetProperty("locations").EnumerateArray().Single().GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
}
