using Xunit;

namespace ExhibitSite.Tests.GateTests;

/// <summary>Two sites that differ in nothing but what is withheld are the same, byte by byte: no count, no gap, no order tells that something is missing.</summary>
public sealed class TwinTests
{
    [Theory]
    [MemberData(nameof(Seeds), 0, 20)]
    public void Twins_are_the_same_byte_by_byte(int seed) => AssertSame(seed);

    [Fact]
    [Trait("Category", "Prove")]
    public void Two_hundred_more_twins_are_the_same() => Assert.All(Enumerable.Range(1000, 200), AssertSame);

    [Fact]
    public void Sites_of_other_seeds_are_not_the_same() =>
        Assert.NotEqual(GateRun.Of(new GeneratedSite(1).Files).Everything, GateRun.Of(new GeneratedSite(2).Files).Everything);

    public static TheoryData<int> Seeds(int first, int count) => [.. Enumerable.Range(first, count)];

    private static void AssertSame(int seed)
    {
        var (one, other) = (new GeneratedSite(seed, variant: 1), new GeneratedSite(seed, variant: 2));
        var (first, second) = (GateRun.Of(one.Files), GateRun.Of(other.Files));
        // The inputs do differ, in records as in words.
        Assert.NotEqual(one.Files.SelectMany(f => f.ReadAll()).ToArray(), other.Files.SelectMany(f => f.ReadAll()).ToArray());
        Assert.Equal(first.Files.Keys, second.Files.Keys);
        foreach (var (path, bytes) in first.Files)
            Assert.True(bytes.AsSpan().SequenceEqual(second.Files[path]), $"seed {seed}: {path} differs");
    }
}
