using System.Text;
using ExhibitSite.Audit;
using ExhibitSite.Cli.Tests;
using Xunit;

namespace ExhibitSite.Sites.Tests.Whole;

/// <summary>The flagship site, built by the command on machines that differ in all a build must not see.</summary>
public sealed class SameBytesTests
{
    private const string Address = "https://a.example/x/y/";

    [Fact]
    public async Task Two_machines_make_the_same_bytes_and_a_sound_site()
    {
        using var folder = new TempFolder();
        var (one, other) = (Folder(folder, "one"), Folder(folder, "另一处/deep"));
        var first = Task.Run(() => Build(one, "TZ=Asia/Tokyo", "LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "DOTNET_PROCESSOR_COUNT=1"));
        Build(other, "TZ=UTC", "LC_ALL=C", "LANG=C", "DOTNET_PROCESSOR_COUNT=4");
        await first;
        var (left, right) = (folder.Bytes("one/output"), folder.Bytes("另一处/deep/output"));
        Assert.InRange(left.Count, 600, int.MaxValue);
        Assert.Equal(left.Keys, right.Keys);
        Assert.Empty(left.Where(f => !f.Value.AsSpan().SequenceEqual(right[f.Key])).Select(f => $"{f.Key} {FirstDifference(f.Value, right[f.Key])}"));
        var findings = Stage.Run(Path.Combine(one, "output"), new AuditOptions(BaseUrl: Address));
        Assert.Empty(findings.Select(f => $"{f.Span} {f.Rule.Code} {f.Message("en")}"));
    }

    private static string Folder(TempFolder folder, string name)
    {
        folder.Copy(ExhibitSite.Pipeline.InputFolder.Read(Repository.At("input")), name + "/input");
        return Path.Combine(folder.Path, name);
    }

    private static void Build(string folder, params string[] environment)
    {
        var run = Exhibit.Run(folder, [.. environment, "build", "--as-of", "2026-11-22", "--base-url", Address]);
        Assert.True(run.Code == 0, run.ToString());
    }

    private static string FirstDifference(byte[] left, byte[] right)
    {
        var at = left.AsSpan().CommonPrefixLength(right);
        return $"at byte {at}: {Around(left, at)} | {Around(right, at)}";
    }

    private static string Around(byte[] bytes, int at) => Encoding.UTF8.GetString(bytes.AsSpan(Math.Max(0, at - 20), Math.Min(60, bytes.Length - Math.Max(0, at - 20))));
}
