using ExhibitSite.Model.Dates;
using Xunit;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class ReignYearsTests
{
    [Theory]
    [InlineData(1368, "洪武元年", "戊申")]
    [InlineData(1638, "崇祯十一年", "戊寅")]
    [InlineData(1678, "康熙十七年", "戊午")]
    [InlineData(1620, "万历四十八年、泰昌元年", "庚申")]
    [InlineData(1911, "宣统三年", "辛亥")]
    [InlineData(1938, "民国二十七年", "戊寅")]
    [InlineData(1300, "", "庚子")]
    [InlineData(2020, "", "庚子")]
    public void A_year_has_the_names_of_its_eras_and_its_two_characters(int year, string names, string ganzhi)
    {
        Assert.Equal(names, string.Join('、', ReignYears.NamesOf(year)));
        Assert.Equal(ganzhi, ReignYears.GanzhiOf(year));
    }

    [Fact]
    public void Each_name_is_read_back_as_its_year()
    {
        foreach (var year in Enumerable.Range(1368, 1949 - 1368 + 1))
            Assert.All(ReignYears.NamesOf(year), name => Assert.Equal(year, DateReading.Read(name).Value!.FirstYear));
    }
}
