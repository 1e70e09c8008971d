using System.Diagnostics;
using System.Text;
using ExhibitSite.Model.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Model.Text;

/// <summary>Traditional characters are what OpenCC's own converter makes of every text of the flagship.</summary>
public sealed class TraditionalChineseTests
{
    private const string Converter = "import * as OpenCC from 'opencc-js/cn2t'; let text = ''; process.stdin.setEncoding('utf8'); for await (const part of process.stdin) text += part; process.stdout.write(OpenCC.Converter({ from: 'cn', to: 't' })(text));";

    [Theory]
    [InlineData("头发与发展", "頭髮與發展")]
    [InlineData("皇后在后面", "皇后在後面")]
    [InlineData("陳廷敬 Chen 1710", "陳廷敬 Chen 1710")]
    [InlineData("", "")]
    public void Phrases_decide_where_a_character_has_two_forms(string simplified, string traditional) =>
        Assert.Equal(traditional, TraditionalChinese.Standard.Convert(simplified));

    [Fact]
    public async Task Every_text_of_the_flagship_comes_out_as_from_opencc()
    {
        var files = Directory.EnumerateFiles(Repository.At("input"), "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".csv", StringComparison.Ordinal));
        var text = string.Concat(files.Order(StringComparer.Ordinal).Select(File.ReadAllText));
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "-e", Converter])
        {
            WorkingDirectory = Repository.At("site/web"), RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false,
        })!;
        var converted = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(text);
        node.StandardInput.Close();
        var (ours, theirs) = (TraditionalChinese.Standard.Convert(text), await converted);
        var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(ours == theirs, at < Math.Min(ours.Length, theirs.Length) ? $"“{ours[Math.Max(0, at - 10)..Math.Min(ours.Length, at + 10)]}” for “{theirs[Math.Max(0, at - 10)..Math.Min(theirs.Length, at + 10)]}”" : $"{ours.Length} characters for {theirs.Length}");
        Assert.True(text != ours);
    }

    [Fact]
    public void A_text_without_han_comes_out_as_it_was() =>
        Prop.ForAll<string?>(static text => text is null || text.Any(static c => c >= 0x2E80) || TraditionalChinese.Standard.Convert(text) == text).QuickCheckThrowOnFailure();
}
