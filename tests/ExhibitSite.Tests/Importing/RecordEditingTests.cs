using System.Text;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Importing;

public sealed class RecordEditingTests
{
    private const string Letter = """
        ---
        # 先写题名
        title: "一封信"   # 题名照原件
        date: 民国二十七年七月
        people: [chen-tingjing, 'kangxi-emperor']   # 两人
        places:
          # 发信地
          - beijing   # 京师
          # 收信地
          - taiyuan
        media:
          - file: media/a.png   # 正面
            alt: 正面
          # 背面
          - { file: media/b.png, alt: "背面" }
        review: { by: 审核组, on: 2026-03-02 }   # 还差依据
        own-field: 留着
        ---
        正文。

        """;

    [Theory]
    [InlineData("title", null, null, "另一封信", "title: \"一封信\"", "title: \"另一封信\"")]
    [InlineData("date", null, null, "民国二十七年七月六日", "date: 民国二十七年七月", "date: 民国二十七年七月六日")]
    [InlineData("people", 2, null, "zhu-de", "'kangxi-emperor']", "'kangxi-emperor', zhu-de]")]
    [InlineData("people", 0, null, "", "[chen-tingjing, 'kangxi", "['kangxi")]
    [InlineData("people", 1, null, "", "[chen-tingjing, 'kangxi-emperor']", "[chen-tingjing]")]
    [InlineData("places", 0, null, "nanjing", "- beijing   # 京师", "- nanjing   # 京师")]
    [InlineData("places", 2, null, "nanjing", "  - taiyuan\n", "  - taiyuan\n  - nanjing\n")]
    [InlineData("places", 0, null, "", "  - beijing   # 京师\n", "")]
    [InlineData("media", 0, "alt", "信的正面", "alt: 正面", "alt: 信的正面")]
    [InlineData("media", 0, "caption", "图一", "    alt: 正面\n", "    alt: 正面\n    caption: 图一\n")]
    [InlineData("media", 1, "alt", "信的“背面”", "alt: \"背面\"", "alt: \"信的“背面”\"")]
    [InlineData("media", 1, "caption", "图二, 背面", "alt: \"背面\" }", "alt: \"背面\", caption: \"图二, 背面\" }")]
    [InlineData("media", 1, "alt", "", ", alt: \"背面\" }", " }")]
    [InlineData("media", 2, "file", "media/c.png", "alt: \"背面\" }\n", "alt: \"背面\" }\n  - { file: media/c.png }\n")]
    [InlineData("media", 1, null, "", "  - { file: media/b.png, alt: \"背面\" }\n", "")]
    [InlineData("events", 0, null, "war", "# 还差依据\n", "# 还差依据\nevents: [war]\n")]
    [InlineData("review.basis", null, null, "满二十五年", "on: 2026-03-02 }", "on: 2026-03-02, basis: 满二十五年 }")]
    [InlineData("title.en", null, null, "A letter", "题名照原件\n", "题名照原件\ntitle.en: A letter\n")]
    public void One_change_of_the_form_changes_the_characters_that_it_is_about(
        string field, int? entry, string? part, string text, string old, string now) =>
        Assert.Equal(Letter.Replace(old, now, StringComparison.Ordinal), Apply(Letter, new FormEdit(field, entry, part, text), out _));

    [Fact]
    public void A_list_of_one_without_brackets_becomes_a_list_of_two()
    {
        Assert.Equal("---\npeople: [a, b]\n---\n", Apply("---\npeople: a\n---\n", new FormEdit("people", 1, null, "b"), out _));
        Assert.Equal("---\npeople: b\n---\n", Apply("---\npeople: a; b\n---\n", new FormEdit("people", 0, null, ""), out _));
        Assert.Equal("---\ntitle: 题\n---\n", Apply("---\ntitle: 题\npeople: [a]\n---\n", new FormEdit("people", 0, null, ""), out _));
        Assert.Equal("---\ntitle: 题\nmedia:\n  - { file: media/a.png }\n---\n", Apply("---\ntitle: 题\n---\n", new FormEdit("media", 0, "file", "media/a.png"), out _));
    }

    [Theory]
    [InlineData("---\ntitle： 题\n---\n", "title", "EX8060")]
    [InlineData("---\n{ title: 题, date: 1938 }\n---\n", "title", "EX8061")]
    [InlineData("---\ntitle: 题\n---\n", "titel", "EX8062")]
    public void What_cannot_be_changed_alone_is_not_changed(string text, string field, string code)
    {
        Assert.Null(Apply(text, new FormEdit(field, null, null, "新"), out var findings));
        Assert.Equal([code], findings.InOrder().Select(f => f.Rule.Code));
    }

    [Fact]
    public void A_file_edited_as_a_text_keeps_its_mark_and_its_line_ends_where_nothing_changed()
    {
        const string Mixed = "\uFEFF---\r\ntitle: 甲\r\n# 注\ndate: 1938\r\n---\r\n一\n二\r\n";
        var bytes = Encoding.UTF8.GetBytes(Mixed);
        var text = EditedText.Read(bytes)!;
        Assert.Equal("---\ntitle: 甲\n# 注\ndate: 1938\n---\n一\n二\n", text);
        Assert.Equal(bytes, EditedText.Write(bytes, text));
        Assert.Equal(Mixed.Replace("甲", "甲\r\nnote: 乙", StringComparison.Ordinal), Encoding.UTF8.GetString(EditedText.Write(bytes, text.Replace("甲", "甲\nnote: 乙", StringComparison.Ordinal))));
        Assert.Null(EditedText.Read([0xB5, 0xC4, 0xFF]));
    }

    [Theory]
    [InlineData("\r", "\n\n甲\n")]
    [InlineData("\r甲\n", "\n\n")]
    public void A_line_end_of_old_machines_does_not_swallow_the_next(string before, string edited) =>
        Assert.Equal(edited, EditedText.Read(EditedText.Write(Encoding.UTF8.GetBytes(before), edited)));

    [Fact]
    public void Whatever_a_person_makes_of_a_text_is_what_is_read_back()
    {
        var pieces = Gen.Elements("a", "甲", "\n", "\r\n", "\r", "---\n", "𠀀", " ").ListOf().Select(list => string.Concat(list));
        Prop.ForAll(Arb.From(pieces), Arb.From(pieces.Select(Plain)), (before, edited) =>
        {
            var bytes = Encoding.UTF8.GetBytes(before);
            return EditedText.Read(EditedText.Write(bytes, edited)) == edited && EditedText.Write(bytes, Plain(before)).AsSpan().SequenceEqual(bytes);
        }).QuickCheckThrowOnFailure();
    }

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string? Apply(string text, FormEdit edit, out Findings findings)
    {
        findings = new Findings();
        return RecordEditing.Apply(All.Of("item"), "items/letter.md", text, edit, findings);
    }
}
