using ExhibitSite.Model.Leaks;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Audit;

public sealed class PhraseSetTests
{
    // A small alphabet, so that phrases overlap, repeat and nearly match.
    private static readonly Gen<string> Texts = Gen.Elements('甲', '乙', 'a').ListOf().Select(letters => new string([.. letters]));

    [Fact]
    public void It_finds_what_a_search_for_each_phrase_finds() =>
        Prop.ForAll(
            Texts.Where(t => t.Length > 0).ListOf().ToArbitrary(), Texts.ListOf().Select(string.Concat).ToArbitrary(),
            (phrases, text) => new PhraseSet(phrases).In(text).Order(StringComparer.Ordinal)
                .SequenceEqual(phrases.Where(p => text.Contains(p, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_fifteen_letters_of_a_chinese_text_hold_a_phrase_of_it()
    {
        const string Text = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜";
        var set = new PhraseSet(Phrases.OfText(Text));
        for (var at = 0; at + 15 <= Text.Length; at++) Assert.NotEmpty(set.In(Phrases.Letters(Text.AsSpan(at, 15))));
    }

    [Fact]
    public void A_date_by_itself_is_no_phrase_but_the_words_before_it_are() =>
        Assert.Equal(["内容所涉为194"], Phrases.OfText("内容所涉为1941年11月"));
}
