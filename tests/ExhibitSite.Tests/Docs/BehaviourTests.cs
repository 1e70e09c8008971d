using Xunit;

namespace ExhibitSite.Tests.Docs;

/// <summary>The promise to visitors and the tests that keep it cannot drift apart.</summary>
public sealed class BehaviourTests
{
    [Fact]
    public void Each_of_the_forty_behaviours_has_a_test_or_a_reason_and_never_both()
    {
        Assert.Equal(40, BehaviourPages.All.Length);
        var proved = BehaviourPages.Proofs.Select(p => p.Number).ToHashSet();
        Assert.Equal(Enumerable.Range(1, 40), proved.Concat(BehaviourPages.Without.Keys).Order());
    }

    [Fact]
    public void The_page_of_behaviours_names_the_tests_there_are() => Handbooks.AssertMade("behaviours.md", BehaviourPages.Write());
}
