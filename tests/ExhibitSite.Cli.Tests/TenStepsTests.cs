using System.Text.RegularExpressions;
using Xunit;

namespace ExhibitSite.Cli.Tests;

/// <summary>Follows the page “ten steps” to the letter, in an empty folder.</summary>
public sealed partial class TenStepsTests
{
    private const string Page = "site/docs/curators/ten-steps.zh.md";
    private const string Command = "dotnet run --project site/ExhibitSite.Cli -c Release -- ";

    /// <summary>One grey block of the page.</summary>
    /// <param name="Language">The word after the fence.</param>
    /// <param name="Word">The file that it is, or the exit code of its last command; empty for none.</param>
    /// <param name="Text">Its lines.</param>
    private sealed record Block(string Language, string Word, string Text);

    [Fact]
    public async Task Who_follows_the_page_has_a_published_exhibition_at_the_end()
    {
        var folder = Directory.CreateTempSubdirectory("exhibit-steps-").FullName;
        try
        {
            var (said, commands) = ("", 0);
            foreach (var block in Blocks(Page))
            {
                if (block.Language == "sh")
                {
                    var lines = block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                    said = "";
                    foreach (var line in lines) said += await Run(folder, line, line == lines[^1] && block.Word.Length > 0 ? int.Parse(block.Word) : 0);
                    commands += lines.Length;
                }
                else if (block.Language == "text") Assert.All(block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, said, StringComparison.Ordinal));
                else Write(Path.Combine(folder, block.Word), block.Text);
            }
            Assert.InRange(commands, 10, 20);
            foreach (var page in new[] { "index.html", "items/first-letter/index.html", "exhibitions/one-day/index.html", "exhibitions/one-day/letter/index.html", "agents/wang-xian/index.html" })
                Assert.True(File.Exists(Path.Combine(folder, "my-output", page)), page);
            Assert.Contains("县城一日", File.ReadAllText(Path.Combine(folder, "my-output", "index.html")), StringComparison.Ordinal);
            Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "my-usb"), "*.html"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_page_has_ten_steps_and_its_English_twin_the_same_blocks()
    {
        Assert.Equal(10, Regex.Count(File.ReadAllText(Repository.At(Page)), "^## 第", RegexOptions.Multiline));
        Assert.Equal(Blocks(Page), Blocks(Page.Replace(".zh.", ".en.", StringComparison.Ordinal)));
    }

    private static async Task<string> Run(string folder, string line, int expected)
    {
        Assert.StartsWith(Command, line, StringComparison.Ordinal);
        // Starting a process costs more than what the command does; one that asks for its folder needs one.
        var words = line[Command.Length..].Split(' ');
        if (words[1] == "vscode")
        {
            var run = Exhibit.Run(folder, words);
            Assert.True(run.Code == expected, $"{line}\n{run}");
            return run.Out + run.Error;
        }
        var (code, output, error) = await InProcess.Run([.. words.Select(w => w.StartsWith("my-", StringComparison.Ordinal) ? Path.Combine(folder, w) : w)]);
        Assert.True((int)code == expected, $"{line}\n{output}\n{error}");
        return output + error;
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static Block[] Blocks(string page) =>
        Fenced().Matches(File.ReadAllText(Repository.At(page))).Select(m => new Block(m.Groups["language"].Value, m.Groups["word"].Value, m.Groups["text"].Value)).ToArray();

    [GeneratedRegex("^```(?<language>[a-z]+)(?: (?<word>[^\n]+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fenced();
}
