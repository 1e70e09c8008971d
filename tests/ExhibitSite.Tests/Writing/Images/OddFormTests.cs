using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Writing.Images;

public sealed class OddFormTests(ITestOutputHelper output)
{
    [Fact]
    public void Try()
    {
        if (MediaFixtures.Pictures(output) is not { } files) return;
        using var folder = new ExhibitSite.Testing.Converting.TemporaryFolder("odd");
        var shop = new ExhibitSite.Writing.Images.ImageWorkshop(Path.Combine(folder.Path, "cache"));
        var requests = files.Select(f => new ExhibitSite.Model.Images.ImageRequest(Path.GetFileName(f), ExhibitSite.Model.Diagnostics.SourceSpan.None, () => File.OpenRead(f), null, ExhibitSite.Model.Images.ImageRecipe.Usual)).ToArray();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var set = shop.Make([.. requests]);
        output.WriteLine($"{clock.ElapsedMilliseconds} ms");
        foreach (var o in set.Outcomes) output.WriteLine($"{o.Path} {o.Image?.Size} {(o.Image is null ? "" : string.Join(" ", o.Image.Files.Select(f => f.Name + "=" + f.Bytes)))}");
        foreach (var f in set.Findings) output.WriteLine($"{f.Rule.Code} {f.Message("en")}");
        Assert.Fail("see");
    }
}
