using System.Text;
using ExhibitSite.Model.Text;
using Xunit;

namespace ExhibitSite.Tests.Model.Text;

/// <summary>Answers of a quiz are compared in a form without punctuation, and the browser is told the characters it must know.</summary>
public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("《午亭文編》", "午亭文编")]
    [InlineData("午 亭　文编。", "午亭文编")]
    [InlineData("ＸＩＮＨＵＡ Daily", "xinhuadaily")]
    [InlineData("50卷", "50卷")]
    [InlineData("——！", "")]
    public void Punctuation_blanks_width_and_old_forms_do_not_matter(string written, string folded) => Assert.Equal(folded, HanForms.FoldWords(written));

    [Fact]
    public void Every_other_form_of_a_character_folds_to_it()
    {
        foreach (var rune in "编庆东国卷华门鉴岁".EnumerateRunes())
        {
            var others = HanForms.OtherFormsOf(rune);
            Assert.NotEmpty(others);
            Assert.All(others, other => Assert.Equal(rune, HanForms.Fold(other)));
        }
        Assert.Empty(HanForms.OtherFormsOf(new Rune('a')));
    }
}
