using ExhibitSite.Model.Dates;
using Xunit;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class EnglishReignsTests
{
    [Theory]
    [InlineData("康熙四十九年三月初九日", "Kangxi 49, 3rd month, 9th day")]
    [InlineData("康熙五十五年闰三月十九日", "Kangxi 55, intercalary 3rd month, 19th day")]
    [InlineData("康熙四十八年十二月", "Kangxi 48, 12th month")]
    [InlineData("光緒三年", "Guangxu 3")]
    [InlineData("〔乾隆元年〕", "Qianlong 1")]
    [InlineData("民国二十七年七月六日", "Republic 27")]
    public void A_reign_date_is_said_in_English(string written, string expected) => Assert.Equal(expected, EnglishReigns.Of(DateReading.Read(written).Value!));

    [Theory]
    [InlineData("1712-05-23")]
    [InlineData("1938年7月")]
    [InlineData("康熙年间")]
    [InlineData("康熙十七年至十九年")]
    public void What_is_no_year_of_one_reign_is_left_to_others(string written) => Assert.Null(EnglishReigns.Of(DateReading.Read(written).Value!));
}
