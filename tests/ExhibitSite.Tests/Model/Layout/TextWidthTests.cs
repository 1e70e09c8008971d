using ExhibitSite.Model.Layout;
using Xunit;

namespace ExhibitSite.Tests.Model.Layout;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("Chen Tingjing", 140, "Chen Tingjing")]
    [InlineData("Lady Zhang, mother of Chen Tingjing", 140, "Lady Zhang…")]
    [InlineData("Wutingwenbianwenyuangesikuquanshuben", 140, "Wutingwenbianwe…")]
    [InlineData("世祖实录告成加一级", 80, "世祖实录…")]
    [InlineData("康熙 1716 年 Kangxi", 100, "康熙 1716…")]
    public void A_name_is_cut_between_words_unless_one_word_is_all_there_is(string text, double most, string shown)
    {
        Assert.Equal(shown, TextWidth.Cut(text, 14, most));
        Assert.True(TextWidth.Of(shown, 14) <= most);
    }
}
