using System.Text.RegularExpressions;
using ExhibitSite.Kinds.Blocks;
using Xunit;

namespace ExhibitSite.Tests.Guards;

/// <summary>An id that a page gives its own parts is known to what names headings; otherwise a heading could take it a second time.</summary>
public sealed partial class PageIdTests
{
    [Fact]
    public void Every_id_of_a_page_is_kept_from_headings()
    {
        var written = Repository.Sources("site/ExhibitSite", ".razor").SelectMany(file => Literal().Matches(SourceText.WithoutComments(file))).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(written, Headings.OfPages.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"(?<![\w-])id=""([a-z][a-z-]*)""")]
    private static partial Regex Literal();
}
