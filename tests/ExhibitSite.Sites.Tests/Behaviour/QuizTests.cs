using AngleSharp.Dom;
using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>Six kinds of question from Markdown: what is asked, what the browser compares, what is printed.</summary>
public sealed class QuizTests
{
    private static readonly BuiltSite Site = BuiltSite.Of(
        Record("sources/s", "title: 某书\ntype: M\nreliability: 一手")
        + Record("quizzes/q", "title: 考一考\naudience: 学生", """
            开头的话。

            :::question
            type: 单选
            evidence: ["source:s 卷一"]

            一加一？

            - [ ] 一
            - [x] 二

            > 因为二。
            :::

            :::question
            type: 多选
            evidence: ["source:s"]

            哪些是双数？

            - [x] 二
            - [ ] 三
            - [x] 四
            :::

            :::question
            type: 判断
            answer: 错
            evidence: ["source:s"]

            三是双数。
            :::

            :::question
            type: 填空
            evidence: ["source:s"]

            文集叫 \_\_\_\_，共 \_\_\_\_ 卷。

            - 《午亭文编》
            - 五十 | 50
            :::

            :::question
            type: 连线
            evidence: ["source:s"]

            连起来。

            - 甲 = 一
            - 乙 = 二
            - 丙 = 三
            :::

            :::question
            type: 排序
            evidence: ["source:s"]

            排好。

            - 春
            - 夏
            - 秋
            :::
            """));

    private static IElement Question(int number) => Site.Page("quizzes/q/index.html").QuerySelector($"#q{number}")!;

    [Fact]
    public void A_quiz_has_no_faults() => Assert.Empty(Site.Findings);

    [Fact]
    public void Options_are_native_fields_that_know_what_is_right()
    {
        Assert.Equal(["radio ", "radio yes"], Question(1).QuerySelectorAll("input").Select(Shown));
        Assert.Equal(["checkbox yes", "checkbox ", "checkbox yes"], Question(2).QuerySelectorAll("input").Select(Shown));
        Assert.Equal(["radio ", "radio yes"], Question(3).QuerySelectorAll("input").Select(Shown));
        Assert.Equal(["q1", "q1"], Question(1).QuerySelectorAll("input").Select(i => i.GetAttribute("name")));
        static string Shown(IElement field) => field.GetAttribute("type") + " " + field.GetAttribute("data-answer");
    }

    [Fact]
    public void Answers_to_fill_in_are_folded_and_bring_the_characters_they_need()
    {
        var fields = Question(4).QuerySelectorAll("input").ToArray();
        Assert.Equal(["午亭文编", "五十|50"], fields.Select(f => f.GetAttribute("data-answer")));
        Assert.Contains("編编", fields[0].GetAttribute("data-forms")!, StringComparison.Ordinal);
        Assert.Equal("㐅五", fields[1].GetAttribute("data-forms"));
        Assert.Contains("____", Question(4).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_are_offered_in_another_order_and_still_lead_to_the_right_one()
    {
        var partners = Question(5).QuerySelectorAll(".partners li").Select(l => l.TextContent).ToArray();
        Assert.NotEqual(["一", "二", "三"], partners);
        Assert.Equal(["一", "三", "二"], partners.Order(StringComparer.Ordinal));
        string[] right = ["一", "二", "三"];
        Assert.Equal(right, Question(5).QuerySelectorAll("select").Select(s => partners[s.GetAttribute("data-answer")![0] - 'A']));
    }

    [Fact]
    public void Things_to_order_stand_in_another_order_and_know_their_place()
    {
        var things = Question(6).QuerySelectorAll("label").Select(l => (Text: l.QuerySelector("span:last-of-type")!.TextContent, Place: l.QuerySelector("select")!.GetAttribute("data-answer"))).ToArray();
        Assert.NotEqual(["春", "夏", "秋"], things.Select(t => t.Text));
        Assert.Equal(["春", "夏", "秋"], things.OrderBy(t => t.Place, StringComparer.Ordinal).Select(t => t.Text));
    }

    [Fact]
    public void Answers_and_explanations_are_there_without_script()
    {
        var answer = Question(1).QuerySelector("details.answer")!;
        Assert.False(answer.HasAttribute("open"));
        Assert.Contains("B 二", answer.TextContent, StringComparison.Ordinal);
        Assert.Contains("因为二。", answer.TextContent, StringComparison.Ordinal);
        Assert.Equal("../../sources/s/", answer.QuerySelector(".answer-source a")!.GetAttribute("href"));
        Assert.Contains("甲——一；乙——二；丙——三", Question(5).TextContent, StringComparison.Ordinal);
        Assert.Contains("春 → 夏 → 秋", Question(6).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_key_is_a_page_of_its_own_that_search_engines_leave_out()
    {
        var key = Site.Page("quizzes/q/key/index.html");
        Assert.Equal("noindex", key.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(6, key.QuerySelectorAll(".answer-right").Length);
        Assert.Empty(key.QuerySelectorAll("main :is(input, select, details)"));
        Assert.Contains(Site.Links("quizzes/q/key/index.html"), l => l == ("回到试题", "../"));
        var listed = BuiltSite.Of(Record("quizzes/q", "title: 题", ":::question\ntype: 判断\nanswer: 对\n\n对吗？\n\n> 见[[quiz:q]]。\n:::"), baseUrl: "https://a.example/");
        Assert.Contains("quizzes/q/", listed.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("quizzes/q/key/", listed.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void English_words_write_the_same_question()
    {
        var site = BuiltSite.Of(Record("quizzes/q", "title: Quiz", ":::question\ntype: true-false\nanswer: false\n\nIs it?\n\n> See [[quiz:q]].\n:::"));
        Assert.Empty(site.Findings);
        Assert.Equal(["", "yes"], site.Page("quizzes/q/index.html").QuerySelectorAll("main input").Select(i => i.GetAttribute("data-answer") ?? ""));
    }
}
