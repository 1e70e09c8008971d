using ExhibitSite.Components.Parts;
using Xunit;

namespace ExhibitSite.Tests.Components.Parts;

public sealed class SlipTitleTests
{
    [Theory]
    [InlineData("午亭与太行", "午亭与太行", null)]
    [InlineData("午亭：陈廷敬与一部字典", "午亭/陈廷敬与一部字典", "short")]
    [InlineData("山里的八年：太行与太岳，一九三七—一九四五", "山里的八年/太行与太岳/一九三七—一九四五", null)]
    [InlineData("午亭奏疏选编", "午亭奏疏选编", "medium")]
    [InlineData("一个没有停顿的长长的题目", "一个没有停顿的长长的题目", "long")]
    public void A_title_is_divided_at_its_pauses_and_sized_by_its_first_column(string title, string columns, string? length)
    {
        var slip = SlipTitle.Of(title);
        Assert.Equal(columns, string.Join('/', slip.Columns.Select(c => c.Text)));
        Assert.Equal(length, slip.Length);
    }

    [Theory]
    [InlineData("：起")]
    [InlineData("止，")]
    [InlineData("甲：：乙")]
    [InlineData("")]
    [InlineData("The Wu Pavilion: a dictionary")]
    public void No_character_is_lost_and_no_column_is_empty(string title)
    {
        var slip = SlipTitle.Of(title);
        Assert.Equal(title.Replace(" ", ""), string.Concat(slip.Columns.Select(c => c.Text + c.Pause)).Replace(" ", ""));
        Assert.True(title.Length == 0 || slip.Columns.All(c => c.Text.Length > 0));
    }
}
