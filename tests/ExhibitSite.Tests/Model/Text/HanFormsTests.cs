using System.Text;
using ExhibitSite.Model.Text;
using Xunit;

namespace ExhibitSite.Tests.Model.Text;

/// <summary>What folding for comparison does; its tables have tests of their own.</summary>
public sealed class HanFormsTests
{
    [Theory]
    [InlineData("陳廷敬", "陈廷敬")]
    [InlineData("陈廷敬", "陈廷敬")]
    [InlineData("康 熙　字典", "康熙字典")]
    [InlineData("ＡＢ－１２", "ab-12")]
    [InlineData("a\u200Bb\u00ADc\tD\n", "abcd")]
    [InlineData("\uF9D1", "六")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("", "")]
    public void Texts_that_look_the_same_fold_to_one(string text, string folded) => Assert.Equal(folded, HanForms.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var value = 1; value <= 0x2FFFF; value++)
            if (Rune.IsValid(value) && HanForms.Fold(new Rune(value)) is { Value: not 0 } folded)
                Assert.True(HanForms.Fold(folded) == folded, $"{new Rune(value)} → {folded} → {HanForms.Fold(folded)}");
    }
}
