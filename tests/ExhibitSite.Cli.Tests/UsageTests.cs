using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Output;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("build --inptu x", "不认识“--inptu”。是不是“--input”？")]
    [InlineData("bild", "不认识“bild”。是不是“build”？")]
    [InlineData("check --clean", "不认识“--clean”。")]
    [InlineData("build --edition kioks", "--edition 不能是“kioks”；可用：web, offline, kiosk。")]
    [InlineData("build --format xml", "--format 不能是“xml”；可用：text, json, sarif。")]
    [InlineData("build --as-of 2026/1/1", "“2026/1/1”不是日期")]
    [InlineData("build --base-url ftp://a", "不是可用的 http(s) 地址")]
    [InlineData("build --base-url https://a.example//other.example/", "不是可用的 http(s) 地址")]
    [InlineData("build --base-url https://a.example/?b", "不是可用的 http(s) 地址")]
    [InlineData("build --lang de", "--lang 不能是“de”")]
    [InlineData("build --input nowhere", "找不到输入文件夹“nowhere”")]
    [InlineData("check --input nowhere", "找不到输入文件夹“nowhere”")]
    [InlineData("preview --port 99999", "--port 应当是 0 到 65535 的整数。")]
    [InlineData("explain", "缺少 <code>。")]
    [InlineData("explain EX0000", "没有编号为“EX0000”的规则")]
    [InlineData("new itme x", "没有“itme”这一类；最接近的是“item”。")]
    [InlineData("--debug", "没有写明命令。")]
    public async Task Wrong_usage_exits_with_2_and_says_what_is_right(string arguments, string expected)
    {
        var (code, output, error) = await InProcess.Run(arguments.Split(' '));
        Assert.Equal((ExitCode.WrongUsage, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_is_told_in_English_to_who_asks_for_it()
    {
        var (code, _, error) = await InProcess.Run(["build", "--inptu", "--lang", "en"]);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Equal("“--inptu” is not known. Did you mean “--input”?\nUsage: exhibit build --help\n", error);
    }

    [Fact]
    public void The_process_itself_exits_with_2_for_an_unknown_option()
    {
        using var site = new TempSite(TempSite.Letter);
        Assert.Equal(2, Exhibit.Run(site.Folder, "build", "--everything").Code);
        Assert.Equal(2, Exhibit.Run(site.Folder).Code);
        Assert.Equal(0, Exhibit.Run(site.Folder, "--help").Code);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/output")]
    [InlineData("./input/../input/items")]
    public void An_output_folder_within_the_input_folder_is_refused(string output)
    {
        using var site = new TempSite(TempSite.Letter);
        var before = site.Everything();
        var run = Exhibit.Run(site.Folder, "build", "--output", output);
        Assert.True(run.Code == 2, run.ToString());
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public void A_disk_that_says_no_exits_with_4_and_one_line()
    {
        using var site = new TempSite(TempSite.Letter);
        File.WriteAllText(Path.Combine(site.Folder, "output"), "a file where the folder should be");
        var run = Exhibit.Run(site.Folder, "build");
        Assert.True(run.Code == 4, run.ToString());
        Assert.StartsWith("磁盘或网络出错：", run.Error.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", Exhibit.Run(site.Folder, "build", "--debug").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_of_ours_is_one_line_and_exits_with_3()
    {
        var (terminal, _, error) = InProcess.Listen("zh-Hans");
        var problem = new AggregateException(new InvalidOperationException("x leaves the output folder"));
        Assert.Equal(ExitCode.OurBug, Failure.Report(problem, terminal));
        Assert.Equal("EX9001：程序自身出错（InvalidOperationException：x leaves the output folder）。请加上 --debug 再运行一次，把全部输出发给开发者。\n", error.ToString());
        Assert.Equal(ExitCode.DiskOrNetwork, Failure.Report(new AggregateException(new UnauthorizedAccessException("no")), terminal));
    }

    [Fact]
    public void The_language_is_found_in_both_ways_of_writing_an_option()
    {
        Assert.Equal("en", Terminal.OfConsole(["build", "--lang", "en"]).Language);
        Assert.Equal("en", Terminal.OfConsole(["--lang=en", "build"]).Language);
        Assert.Equal("zh-Hans", Terminal.OfConsole(["build"]).Language);
    }
}
