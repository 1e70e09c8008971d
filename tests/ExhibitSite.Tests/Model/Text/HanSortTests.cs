using ExhibitSite.Model.Text;
using Xunit;

namespace ExhibitSite.Tests.Model.Text;

public sealed class HanSortTests
{
    [Fact]
    public void Titles_are_ordered_by_pinyin_then_tone_then_strokes()
    {
        string[] ordered = ["1938年", "《安邑县志》", "Boke", "陈敬", "陈廷敬", "陳廷敬", "成化", "第2卷", "第10卷", "路", "吕", "绿", "西安", "先", "张玉书"];
        Assert.Equal(ordered, ordered.Reverse().OrderBy(text => HanSort.PinyinKey(text), StringComparer.Ordinal));
    }

    [Fact]
    public void Numbers_count_as_numbers() =>
        Assert.True(string.CompareOrdinal(HanSort.PinyinKey("卷2"), HanSort.PinyinKey("卷010")) < 0);

    [Theory]
    [InlineData("陈廷敬", "chén tíng jìng")]
    [InlineData("重庆", "chóng qìng")]
    [InlineData("县长", "xiàn zhǎng")]
    [InlineData("太行太岳", "tài háng tài yuè")]
    [InlineData("旅顺2号Map", "lǚ shùn 2 hào Map")]
    [InlineData("《康熙字典》", "kāng xī zì diǎn")]
    [InlineData("𠀀", "hē")]
    public void Text_is_read_with_tones(string text, string expected) => Assert.Equal(expected, string.Join(' ', HanSort.PinyinWithTones(text)));

    [Fact]
    public void Plain_pinyin_writes_v_for_the_umlaut() => Assert.Equal("lv shun", string.Join(' ', HanSort.Pinyin("旅顺")));

    [Theory]
    [InlineData("单雄信", "shàn", 'S')]
    [InlineData("仇英", "qiú", 'Q')]
    [InlineData("解缙", "xiè", 'X')]
    [InlineData("区大相", "ōu", 'O')]
    [InlineData("查慎行", "zhā", 'Z')]
    [InlineData("尉迟恭", "yù", 'Y')]
    [InlineData("曾国藩", "zēng", 'Z')]
    [InlineData("欧阳修", "ōu", 'O')]
    public void Surnames_are_read_as_surnames(string name, string first, char initial)
    {
        Assert.Equal(first, HanSort.PinyinWithTones(name, HanReading.Name)[0]);
        Assert.Equal(initial, HanSort.PinyinInitial(name, HanReading.Name));
    }

    [Theory]
    [InlineData("“阳城”县志", 'Y')]
    [InlineData("ada", 'A')]
    [InlineData("1938", '#')]
    [InlineData("", '#')]
    [InlineData("Жизнь", '#')]
    public void An_index_puts_a_text_under_its_letter(string text, char initial) => Assert.Equal(initial, HanSort.PinyinInitial(text));

    [Theory]
    [InlineData('一', 1)]
    [InlineData('陈', 7)]
    [InlineData('陳', 10)]
    [InlineData('龘', 48)]
    [InlineData('A', 0)]
    [InlineData('\uD840', 0)]
    public void Strokes_are_counted(char character, int strokes) => Assert.Equal(strokes, HanSort.StrokeCount(character));

    [Fact]
    public void Titles_are_ordered_by_strokes()
    {
        string[] ordered = ["1938", "一", "丁", "七", "王", "阳城", "陈廷敬", "陳", "Ada"];
        Assert.Equal(ordered, ordered.Reverse().OrderBy(HanSort.StrokeKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_character_of_the_first_standard_has_strokes_and_all_but_ten_a_reading()
    {
        var unread = new List<char>();
        for (var character = '一'; character <= '龥'; character++)
        {
            Assert.True(HanSort.StrokeCount(character) > 0, $"{character} has no strokes");
            if (HanSort.PinyinInitial(character.ToString()) == '#') unread.Add(character);
        }

        Assert.Equal("兙兡嗧桛烪瓧瓰瓱瓼甅", string.Concat(unread)); // units of measure and characters made in Japan
    }

    [Fact]
    public void Broken_text_is_no_trouble() => Assert.Equal(HanSort.PinyinKey("\uD840陈"), HanSort.PinyinKey("\uDC00陈"));
}
