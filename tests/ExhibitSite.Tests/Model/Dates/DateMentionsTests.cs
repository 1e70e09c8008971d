using ExhibitSite.Model.Dates;
using Xunit;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class DateMentionsTests
{
    [Fact]
    public void Dates_are_found_where_they_stand()
    {
        const string Prose = "陈廷敬生于崇祯十一年十一月二十七日，康熙字典成书于康熙五十五年闰三月十九日；三十年后，1938年7月6日一战。";
        var mentions = DateMentions.Find(Prose);
        Assert.Equal(["崇祯十一年十一月二十七日", "康熙五十五年闰三月十九日", "1938年7月6日"], mentions.Select(mention => mention.Text));
        Assert.Equal(["1638-12-31", "1716-05-10", "1938-07-06"], mentions.Select(mention => mention.Result.Value?.Edtf));
        Assert.All(mentions, mention => Assert.Equal(mention.Text, Prose.Substring(mention.Start, mention.Length)));
    }

    [Fact]
    public void What_a_mention_lacks_is_proposed_from_the_one_before_and_not_assumed()
    {
        var mentions = DateMentions.Find("康熙十六年三月十三日講四書，十二月十八日進呈，十七年閏三月二十一日入直。");
        Assert.Equal(["1677-04-14", null, null], mentions.Select(mention => mention.Result.Value?.Edtf));
        Assert.Equal([null, "1678-01-10", "1678-05-11"], mentions.Select(mention => mention.InContext?.Value?.Edtf));
        Assert.All(mentions.Skip(1), mention => Assert.Contains(mention.InContext!.Findings, finding => finding.Fault == DateFault.Inherited));
    }

    [Theory]
    [InlineData("自1937年7月至1945年8月，前后八年。", "1937年7月至1945年8月")]
    [InlineData("康熙五十一年（1712）卒", "康熙五十一年（1712）")]
    [InlineData("康熙年间，", "康熙年间")]
    [InlineData("民國二十七年\n七月六日", "民國二十七年\n七月六日")]
    public void A_mention_reaches_as_far_as_the_date_does(string prose, string expected) =>
        Assert.Equal(expected, Assert.Single(DateMentions.Find(prose)).Text);

    [Theory]
    [InlineData("在任三十年，三月不知肉味，二十余日。")]
    [InlineData("康熙字典四十二卷，光绪帝，同治人。")]
    [InlineData("编号 193807061 与 12-345。")]
    public void What_is_no_date_is_left_alone(string prose) => Assert.Empty(DateMentions.Find(prose));
}
