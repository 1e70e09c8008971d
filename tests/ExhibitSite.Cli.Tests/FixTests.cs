using System.Text;
using ExhibitSite.Cli.Commands;
using Xunit;

namespace ExhibitSite.Cli.Tests;

/// <summary>What <c>exhibit fix</c> writes, shows and leaves; which edits it makes is asked of the mistakes themselves.</summary>
public sealed class FixTests
{
    private const string Slips = """
        -- items/letter.md --
        ---
        title：电报   # 注释照旧
        code: X013-WS·1938·Y-0001
        titel: 拼错
        ---
        正文　　不动。

        """;

    [Fact]
    public async Task A_preview_shows_each_line_before_and_after_and_writes_nothing()
    {
        using var site = new TempSite(Slips);
        var before = site.Everything();
        var (code, output, error) = await InProcess.Run(["fix", "--dry-run", "--input", site.InputFile("")]);
        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains("--- items/letter.md\n+++ items/letter.md\n@@ -2 +2 @@\n-title：电报   # 注释照旧\n+title: 电报   # 注释照旧\n", output, StringComparison.Ordinal);
        Assert.Contains("会改 1 个文件里的 1 处", output, StringComparison.Ordinal);
        // The slip is no certain one while the right name stands beside it.
        Assert.Contains("items/letter.md:4:1: 错误 EX1101", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task The_reported_bytes_change_and_no_other_and_a_second_run_has_nothing_to_do()
    {
        using var site = new TempSite("");
        var file = site.InputFile("items/letter.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = "---\r\ntitle：电报  # 注\r\ncode:   X013-WS·1938·Y-0001\r\n---\r\n正文\t \r\n\r\n\r\n末行没有换行";
        await File.WriteAllBytesAsync(file, Encoding.UTF8.GetBytes(text));
        Assert.Equal(ExitCode.Done, (await InProcess.Run(["fix", "--input", site.InputFile("")])).Code);
        Assert.Equal(text.Replace("title：", "title: ", StringComparison.Ordinal), Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)));
        var before = site.Everything();
        Assert.Contains("没有可以自动改的地方", (await InProcess.Run(["fix", "--input", site.InputFile("")])).Out, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task A_file_in_GBK_becomes_UTF_8_and_its_other_slips_are_mended_too()
    {
        using var site = new TempSite("");
        var file = site.InputFile("items/letter.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = "---\ntitle：关于战斗的电报\ncode: X013-WS-0001\n---\n正文若干字，说明来意。\n";
        await File.WriteAllBytesAsync(file, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text));
        Assert.Equal(ExitCode.Done, (await InProcess.Run(["fix", "--input", site.InputFile("")])).Code);
        Assert.Equal(text.Replace("title：", "title: ", StringComparison.Ordinal), await File.ReadAllTextAsync(file));
    }

    // Each of these is valid GBK, and none is Chinese.
    [Theory]
    [InlineData("Montréal, été à l'hôtel, où señor Muñoz", "latin1")]
    [InlineData("Привет, дорогие товарищи", "windows-1251")]
    [InlineData("關於戰鬥的電報，內容如下", "big5")]
    public async Task Other_old_encodings_are_left_to_a_person(string words, string encoding)
    {
        using var site = new TempSite("");
        var file = site.InputFile("items/letter.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) is { } page ? page.GetBytes($"---\ntitle: {words}\n---\n") : Encoding.Latin1.GetBytes($"---\ntitle: {words}\n---\n");
        await File.WriteAllBytesAsync(file, bytes);
        Assert.Equal(ExitCode.ContentHasErrors, (await InProcess.Run(["fix", "--input", site.InputFile("")])).Code);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
    }

    // What is unclear about openness stays closed: the words of openness are never guessed.
    [Theory]
    [InlineData("open: 开放", "opne: 开放")]
    [InlineData("open: 开放", "Open: 开放")]
    [InlineData("open: 开放", "open: 開放")]
    [InlineData("review:", "reviews:")]
    [InlineData("creator: 某部", "notes: 只供馆内")]
    [InlineData("creator: 某部", "pnote: 只供馆内")]
    public async Task Nothing_is_opened_or_made_public_by_a_guess(string good, string bad)
    {
        using var site = new TempSite(TempSite.Letter.Replace(good, bad, StringComparison.Ordinal));
        var before = site.Everything();
        Assert.Equal(ExitCode.ContentHasErrors, (await InProcess.Run(["fix", "--input", site.InputFile("")])).Code);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task Only_findings_of_the_named_codes_are_mended()
    {
        using var site = new TempSite("-- items/letter.md --\n---\ntitle：电报\ncode:X013-WS-0001\n---\n");
        await InProcess.Run(["fix", "ex1012", "--input", site.InputFile("")]);
        Assert.Equal("---\ntitle：电报\ncode: X013-WS-0001\n---\n", await File.ReadAllTextAsync(site.InputFile("items/letter.md")));
    }

    [Theory]
    [InlineData("EX9999", "没有编号为“EX9999”的规则")]
    [InlineData("EX1013", "只能由人来改")]
    public async Task A_code_that_nothing_mends_is_refused(string code, string expected)
    {
        using var site = new TempSite(Slips);
        var run = await InProcess.Run(["fix", code, "--input", site.InputFile("")]);
        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_curator_covered_is_not_shown_in_the_difference()
    {
        using var site = new TempSite("-- items/letter.md --\n---\ntitle：给[[遮盖:某某某]]的信\ncode: X013-WS-0001\n---\n");
        var (_, output, _) = await InProcess.Run(["fix", "--dry-run", "--input", site.InputFile("")]);
        Assert.Contains("+title: 给■〔遮盖〕的信", output, StringComparison.Ordinal);
        Assert.DoesNotContain("某某某", output, StringComparison.Ordinal);
    }
}
