using System.Collections.Immutable;
using ExhibitSite.Model.Images;
using Xunit;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>What was made before is not made again; what changed is, and only that.</summary>
public sealed class CacheTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private readonly Workbench _bench = new();

    [Fact]
    public void What_did_not_change_is_neither_read_nor_made()
    {
        var requests = Three();
        Assert.Equal(3, _bench.Make(requests).Made);
        var unreadable = requests.Select(r => r with { Open = () => throw new InvalidOperationException("read again") }).ToImmutableArray();
        var again = _bench.Make(unreadable);
        Assert.Equal(0, again.Made);
        Assert.Equal(Workbench.Everything(_bench.Make(requests)), Workbench.Everything(again));
    }

    [Fact]
    public void A_file_with_another_time_and_the_same_bytes_is_not_made_again()
    {
        var requests = Three();
        _bench.Make(requests);
        Assert.Equal(0, _bench.Make([.. requests.Select(r => r with { Stamp = r.Stamp!.Value with { ModifiedTicks = LongAgo.AddDays(1).Ticks } })]).Made);
        Assert.Equal(0, _bench.Make([.. requests.Select(r => r with { Stamp = null })]).Made);
    }

    [Fact]
    public void Of_three_only_the_changed_one_is_made()
    {
        var requests = Three();
        var before = _bench.Make(requests);
        requests = requests.SetItem(1, Old(_bench.Draw("b.jpg", 640, 480), LongAgo.AddDays(1)));
        var after = _bench.Make(requests);
        Assert.Equal(1, after.Made);
        Assert.Equal(new ImageDimensions(640, 480), after.Outcomes[1].Image!.Size);
        Assert.Equal(before.Outcomes[0].Image!.Files.Select(f => f.Name), after.Outcomes[0].Image!.Files.Select(f => f.Name));
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_looked_at_again()
    {
        var file = _bench.Draw("a.jpg", 300, 200);
        var request = Workbench.Request(file);
        _bench.Make([request]);
        // Same size and time, other bytes: as when a program writes twice within one tick of the disk's clock.
        var bytes = File.ReadAllBytes(file);
        bytes[^100] ^= 1;
        var changed = request with { Open = () => new MemoryStream(bytes) };
        Assert.Equal(1, _bench.Make([changed]).Made);
    }

    [Fact]
    public void Another_recipe_or_engine_makes_everything_anew()
    {
        var requests = Three();
        _bench.Make(requests);
        Assert.Equal(3, _bench.Make([.. requests.Select(r => r with { Recipe = ImageRecipe.Small })]).Made);
        Assert.Equal(1, _bench.Make([requests[0] with { Recipe = ImageRecipe.Small with { Xmp = "x" } }]).Made);
        Assert.Equal(1, _bench.Make([requests[0] with { Recipe = ImageRecipe.Small with { Covered = [new(0, 0, 5, 5)] } }]).Made);
    }

    [Fact]
    public void What_is_no_longer_shown_is_thrown_away()
    {
        var requests = Three();
        _bench.Make(requests);
        Assert.Equal(3, Directory.GetDirectories(Path.Combine(_bench.Cache, "made")).Length);
        _bench.Make([requests[0]]);
        Assert.Single(Directory.GetDirectories(Path.Combine(_bench.Cache, "made")));
        Assert.Equal(2, _bench.Make(requests).Made);
    }

    [Fact]
    public void A_picture_of_which_a_file_is_missing_cut_or_misdescribed_is_made_again()
    {
        ImmutableArray<ImageRequest> requests = [Three()[0]];
        var clean = Workbench.Everything(_bench.Make(requests));
        foreach (var harm in new Action<string>[] { File.Delete, f => File.WriteAllText(f, "x") })
            foreach (var name in new[] { "default.jpg", "entry.json" })
            {
                harm(Directory.EnumerateFiles(Path.Combine(_bench.Cache, "made"), name, SearchOption.AllDirectories).First());
                var mended = _bench.Make(requests);
                Assert.Equal(1, mended.Made);
                Assert.Equal(clean, Workbench.Everything(mended));
            }
    }

    [Fact]
    public void One_picture_under_two_names_is_made_once()
    {
        var file = _bench.Draw("a.jpg", 300, 200);
        File.Copy(file, _bench.At("b.jpg"));
        var set = _bench.Make([Workbench.Request(file), Workbench.Request(_bench.At("b.jpg"))]);
        Assert.Equal(1, set.Made);
        Assert.All(set.Outcomes, o => Assert.NotNull(o.Image));
    }

    public void Dispose() => _bench.Dispose();

    private ImmutableArray<ImageRequest> Three() =>
        [Old(_bench.Draw("a.jpg", 300, 200), LongAgo), Old(_bench.Draw("b.jpg", 400, 200), LongAgo), Old(_bench.Draw("c.jpg", 500, 200), LongAgo)];

    private static ImageRequest Old(string file, DateTime modified)
    {
        File.SetLastWriteTimeUtc(file, modified);
        return Workbench.Request(file);
    }
}
