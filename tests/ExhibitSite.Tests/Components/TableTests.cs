using Xunit;

namespace ExhibitSite.Tests.Components;

public sealed class TableTests
{
    private const string Site = """
        -- guides/counts.md --
        ---
        title: 件数
        ---
        | 档号 | 卷名 | 件数 |
        | --- | :---: | ---: |
        | X102 | **山川** | 5 |

        """;

    [Fact]
    public void A_tables_alignment_is_a_class_as_the_policy_of_the_page_forbids_inline_style()
    {
        var page = BuiltSite.Of(Site).Page("guides/counts/index.html");
        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.Equal(["", "align-center", "align-end"], page.QuerySelectorAll("main thead th").Select(cell => cell.ClassName ?? ""));
        Assert.Equal(["", "align-center", "align-end"], page.QuerySelectorAll("main tbody td").Select(cell => cell.ClassName ?? ""));
    }

    [Fact]
    public void A_tables_cells_hold_their_text_without_paragraphs()
    {
        var table = BuiltSite.Of(Site).Page("guides/counts/index.html").QuerySelector("main table")!;
        Assert.Equal("<td>X102</td>\n<td class=\"align-center\"><strong>山川</strong></td>\n<td class=\"align-end\">5</td>", table.QuerySelector("tbody tr")!.InnerHtml.Trim());
    }
}
