using Xunit;

namespace ExhibitSite.Tests.Docs;

/// <summary>The promise to visitors and the tests that keep it cannot drift apart.</summary>
public sealed class BehaviourTests
{
    [Fact]
    public void Each_of_the_forty_behaviours_has_a_test()
    {
        Assert.Equal(40, BehaviourPages.All.Length);
        Assert.Equal(Enumerable.Range(1, 40), BehaviourPages.Proofs.Select(p => p.Number).Distinct().Order());
    }

    [Fact]
    public void The_page_of_behaviours_names_the_tests_there_are() => Handbooks.AssertMade("behaviours.md", BehaviourPages.Write());
}
