using ExhibitSite.Cli.Commands;
using ExhibitSite.Kinds;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class NewTests
{
    private static readonly string[] Parts = ["section", "volume", "piece"];

    [Fact]
    public async Task A_new_file_of_every_kind_passes_a_check_and_stays_in_until_it_is_reviewed()
    {
        using var site = new TempSite("");
        var input = site.InputFile("");
        // A base map is its picture: before that is there, nothing about it can be right.
        var kinds = All.Kinds.Where(k => k.Name != "map").ToArray();
        foreach (var kind in kinds.OrderBy(k => k.Name == "source" ? 0 : Parts.Contains(k.Name) ? 2 : 1))
        {
            var (code, output, error) = await InProcess.Run(["new", kind.Name, Parts.Contains(kind.Name) ? $"new-{(kind.Name == "section" ? "exhibition" : "compilation")}/new-{kind.Name}" : $"new-{kind.Name}", "--input", input]);
            Assert.True(code == ExitCode.Done, $"{kind.Name}: {error}");
            Assert.StartsWith("写好了 ", output, StringComparison.Ordinal);
            Assert.Empty(error);
        }
        var check = Exhibit.Run(site.Folder, "check", "--strict");
        Assert.True(check.Code == 0, check.ToString());
        Assert.Contains($"{kinds.Length} 条未公开", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_base_map_lacks_its_picture_and_its_position_and_nothing_else()
    {
        using var site = new TempSite("");
        Assert.Equal(ExitCode.Done, (await InProcess.Run(["new", "map", "valley", "--input", site.InputFile("")])).Code);
        var check = Exhibit.Run(site.Folder, "check", "--format", "json");
        var codes = System.Text.RegularExpressions.Regex.Matches(check.Out, "\"EX[0-9]{4}\"").Select(m => m.Value.Trim('"')).Where(c => c != "EX4001").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(["EX1220", "EX2005"], codes);
    }

    [Fact]
    public async Task Every_field_of_the_kind_is_explained_in_the_file()
    {
        using var site = new TempSite("");
        await InProcess.Run(["new", "档案", "letter-1", "--input", site.InputFile("")]);
        var text = await File.ReadAllTextAsync(site.InputFile("items/letter-1.md"));
        Assert.All(All.Of("item").Table.All, field => Assert.Contains($"# {field.Label.Zh}", text, StringComparison.Ordinal));
        Assert.All(All.Of("item").Table.All, field => Assert.Contains($"{field.Name}: ", text, StringComparison.Ordinal));
    }

    // The lines behind # are examples, not decoration: a curator takes the # away and changes the value.
    [Fact]
    public async Task The_examples_behind_the_number_signs_are_yaml_that_the_fields_can_read()
    {
        using var site = new TempSite("");
        await InProcess.Run(["new", "item", "letter-1", "--input", site.InputFile("")]);
        var file = site.InputFile("items/letter-1.md");
        var lines = (await File.ReadAllLinesAsync(file)).Select(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^# [a-z.-]+: [^…]*$") ? line[2..] : line);
        await File.WriteAllLinesAsync(file, lines);
        var check = Exhibit.Run(site.Folder, "check");
        Assert.True(check.Code == 0, check.ToString());
        Assert.Contains("certainty: 疑\n", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_overwritten_wherever_it_lies()
    {
        using var site = new TempSite(TempSite.Letter.Replace("items/", "items/war/", StringComparison.Ordinal));
        var before = site.Everything();
        var (code, _, error) = await InProcess.Run(["new", "item", "letter", "--input", site.InputFile("")]);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("items/war/letter.md", error, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task A_new_section_takes_the_next_number_of_its_exhibition()
    {
        using var site = new TempSite("-- exhibitions/show/index.md --\n---\ntitle: 展\n---\n-- exhibitions/show/07-first.md --\n---\ntitle: 一\n---\n");
        Assert.Equal(ExitCode.Done, (await InProcess.Run(["new", "单元", "show/second", "--input", site.InputFile("")])).Code);
        Assert.True(File.Exists(site.InputFile("exhibitions/show/08-second.md")));
    }

    [Theory]
    [InlineData("section", "first", "“单元”要写成“所属/标识”")]
    [InlineData("item", "a/b", "“档案”类的标识里不能有斜线")]
    [InlineData("item", "My Letter", "可以写“my-letter”")]
    [InlineData("item", "../escape", "不能用")]
    [InlineData("section", "nowhere/first", "exhibit new exhibition nowhere")]
    [InlineData("piece", "nowhere/first", "exhibit new compilation nowhere")]
    public async Task An_id_that_the_kind_cannot_have_is_refused_with_one_that_it_can(string kind, string id, string expected)
    {
        using var site = new TempSite(TempSite.Letter);
        var before = site.Everything();
        var (code, _, error) = await InProcess.Run(["new", kind, id, "--input", site.InputFile("")]);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }
}
