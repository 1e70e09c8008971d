using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Elements;
using Xunit;

namespace ExhibitSite.Tests.Description;

public sealed class ElementTableTests
{
    // DA/T 18-2022 by its tables for each level: fonds, series, file, item.
    private const string Standard = """
        档案馆代码 M O O O
        著录层级 M M M M
        档号 M M M M
        题名 M M M M
        文件编号 - - - A
        日期 M M M M
        责任者 M M M M
        组织机构沿革或人物生平 O - - -
        档案保管沿革 M O O O
        范围和提要 O O O O
        人名 - - O O
        稿本 - - - O
        文种 - - - O
        附件 - - - O
        载体形态 O O O A
        计算机文件大小 - - O O
        计算机文件格式 - - O O
        生成方式 - - O O
        整理情况 O O - -
        保管期限 - - M M
        销毁情况 - - A O
        密级 - - - A
        公开属性 - - - O
        开放标识 - - M M
        语言或文字 - - - O
        主题词或关键词 - - - O
        分类号 - - O O
        缩微号 O O O O
        存储位置 O O O O
        原件存放位置 O O O O
        复制件存放位置 O O O O
        相关著录单元 O O - -
        附注 O O O O
        著录者 O O O O
        著录日期 O O O O
        """;

    // How a unit is placed and reached, and what its page shows besides the description.
    private static readonly string[] NoElements =
        ["declassified", "early-opening", "restriction", "parent", "weight", "aliases", "image", "image-alt", "transcription-note", "media", "binding", "leaf-order"];

    [Fact]
    public void The_thirty_five_elements_have_the_duties_of_the_standard()
    {
        var ours = ElementTable.All.Where(e => e.Standing == ElementStanding.OfStandard).ToArray();
        Assert.Equal(35, ours.Length);
        Assert.Equal(
            Standard.Split('\n', StringSplitOptions.TrimEntries),
            ours.Select(e => $"{e.Name.Zh} {string.Join(' ', Enum.GetValues<DescriptionLevel>().Select(l => Letter(e.Duties.At(l))))}"));
    }

    [Fact]
    public void Every_key_has_one_row_and_rows_stand_area_by_area()
    {
        Assert.Equal(Enum.GetValues<ElementKey>(), ElementTable.All.Select(e => e.Key));
        Assert.Equal(ElementTable.All.Select(e => e.Area).Distinct(), Enum.GetValues<ElementArea>());
        Assert.Equal(ElementTable.All.Select(e => e.Area).Order(), ElementTable.All.Select(e => e.Area));
    }

    [Fact]
    public void Every_field_of_an_element_can_be_written_at_the_levels_that_use_it()
    {
        foreach (var element in ElementTable.All)
            foreach (var field in element.Fields.Select(f => f.Split('.')[0]))
            {
                var (units, items) = (Find("fonds", field), Find("item", field));
                Assert.True(units || items, $"{element.Key}: no field {field}");
                // The first field is the element's own; others are where its value may come from as well.
                if (field != element.Fields[0]) continue;
                if (element.Duties.Item != Duty.None) Assert.True(items, $"{element.Key}: items have no {field}");
                if (element.Standing == ElementStanding.OfStandard && element.Duties.File != Duty.None) Assert.True(units, $"{element.Key}: units have no {field}");
            }
    }

    [Fact]
    public void Every_field_of_a_unit_is_in_the_dictionary()
    {
        var known = ElementTable.All.SelectMany(e => e.Fields).Concat(NoElements).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in new[] { "fonds", "item" })
            Assert.DoesNotContain(All.Of(kind).Table.All, f => !known.Contains(f.Name));
    }

    [Fact]
    public void What_is_not_published_has_no_place_in_other_standards() =>
        Assert.All(ElementTable.All.Where(e => e.Publicity != Publicity.Shown), e => Assert.Empty(e.Crosswalk.DublinCore.Concat(e.Crosswalk.SchemaOrg)));

    private static bool Find(string kind, string field) => All.Of(kind).Table.Find(field) is not null;

    private static string Letter(Duty duty) => duty switch { Duty.Must => "M", Duty.IfAny => "A", Duty.Optional => "O", _ => "-" };
}
