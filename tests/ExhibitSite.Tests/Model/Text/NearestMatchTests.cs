using ExhibitSite.Model.Text;
using Xunit;

namespace ExhibitSite.Tests.Model.Text;

public sealed class NearestMatchTests
{
    private static readonly string[] Fields = ["title", "date", "creator", "rights", "review", "retention", "classification", "人物", "地点"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("tilte", "title")]
    [InlineData("Title", "title")]
    [InlineData("craetor", "creator")]
    [InlineData("clasification", "classification")]
    [InlineData("地址", "地点")]
    [InlineData("right", "rights")]
    [InlineData("banana", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_found_or_none(string word, string? expected) => Assert.Equal(expected, NearestMatch.Find(word, Fields));

    [Fact]
    public void Of_equals_the_first_in_ordinal_order_is_taken_whatever_their_order()
    {
        Assert.Equal("bat", NearestMatch.Find("aat", ["cat", "bat"]));
        Assert.Equal("bat", NearestMatch.Find("aat", ["bat", "cat"]));
    }

    [Fact]
    public void A_very_long_word_is_not_compared() => Assert.Null(NearestMatch.Find(new string('a', 10_000), [new string('a', 10_000)]));
}
