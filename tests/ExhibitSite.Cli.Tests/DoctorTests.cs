using ExhibitSite.Cli.Doctor;
using ExhibitSite.Reading.Files;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class DoctorTests
{
    private static readonly MachineFacts Sound = new(new Version(10, 0, 1), "UTF-8", new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8)), new DateOnly(2026, 3, 2))
    {
        HasImageEngine = true,
        HasPdfPages = true,
        HasHanFont = true,
    };

    public static TheoryData<string> Ills => ["dotnet", "encoding", "images", "pdf", "fonts", "clock", "epoch", "midnight"];

    [Fact]
    public void A_sound_machine_has_nothing_to_be_said() => Assert.All(MachineExam.Of(Sound), o => Assert.True(o is { Health: Health.Good, Advice: null }, o.Found.Zh));

    [Theory]
    [MemberData(nameof(Ills))]
    public void Whatever_a_machine_lacks_is_told_with_what_to_do(string ill)
    {
        var (machine, health) = ill switch
        {
            "dotnet" => (Sound with { DotNet = new Version(8, 0) }, Health.Fault),
            "encoding" => (Sound with { Encoding = "gb2312", IsWindows = true }, Health.Remark),
            "images" => (Sound with { HasImageEngine = false }, Health.Remark),
            "pdf" => (Sound with { HasPdfPages = false }, Health.Remark),
            "fonts" => (Sound with { HasHanFont = false }, Health.Remark),
            "clock" => (Sound with { AsOf = new DateOnly(1999, 1, 1) }, Health.Fault),
            "epoch" => (Sound with { HasFixedDay = true }, Health.Remark),
            _ => (Sound with { Now = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(8)) }, Health.Remark),
        };
        var told = Assert.Single(MachineExam.Of(machine), o => o.Health != Health.Good);
        Assert.Equal(health, told.Health);
        Assert.NotNull(told.Advice);
    }

    [Theory]
    [InlineData("items/letter (冲突).md", true)]
    [InlineData("items/letter (陈's conflicted copy 2026-03-02).md", true)]
    [InlineData("items/letter.sync-conflict-20260302-101010-ABCDEFG.md", true)]
    [InlineData("items/letter - 副本.md", true)]
    [InlineData("items/letter(1).md", true)]
    [InlineData("items/~$letter.docx", false)]
    [InlineData("items/.~lock.letter.xlsx#", false)]
    [InlineData(".DS_Store", false)]
    [InlineData("media/Thumbs.db", false)]
    public void What_no_curator_put_there_is_named(string path, bool isFault)
    {
        var told = Assert.Single(InputExam.Of(SourceTree.OfTexts([new(path, ""), new("site.yml", "")]), "/show/input"));
        Assert.Equal(isFault ? Health.Fault : Health.Remark, told.Health);
        Assert.Equal(path, told.Found.Zh);
    }

    [Fact]
    public void Names_that_one_disk_takes_and_another_does_not_are_told()
    {
        var tree = SourceTree.OfTexts([new("media/A.svg", ""), new("media/a.svg", ""), new("media/" + new string('x', 180) + ".svg", "")]);
        Assert.Equal([Health.Remark, Health.Fault, Health.Remark], InputExam.Of(tree, "/home/someone/OneDrive/" + new string('y', 60)).Select(o => o.Health));
    }

    [Theory]
    [InlineData("items/letter.md", 0)]
    [InlineData("items/letter (冲突).md", 1)]
    public async Task The_exit_code_says_whether_something_needs_mending(string path, int expected)
    {
        using var site = new TempSite($"-- {path} --\nx\n");
        var before = site.Everything();
        var run = await InProcess.Run(["doctor", "--input", site.InputFile(""), "--output", Path.Combine(site.Folder, "output"), "--lang", "en"]);
        Assert.True((int)run.Code == expected, run.Out + run.Error);
        Assert.Contains(".NET", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }
}
