using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Blocks;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Quizzes;

/// <summary>Quizzes, each with its paper and its answer key.</summary>
public sealed class QuizKind : Kind<Quiz>
{
    private static readonly Field<string> Audience = new("audience", new("适用对象", "For"), Shapes.Text);

    private static readonly Rule NoQuestions = new("EX1187", Severity.Error,
        new("测验没有题目", "Quiz without questions"),
        new("“{0}”的正文里没有“:::question”版块。", "The text of “{0}” has no “:::question” block."),
        new("每道题写一个“:::question”版块。", "Write a “:::question” block for each question."));

    /// <inheritdoc />
    public override string Name => "quiz";

    /// <inheritdoc />
    public override Wording Label => new("测验", "Quiz");

    /// <inheritdoc />
    public override string Folder => "quizzes";

    /// <inheritdoc />
    public override string SchemaType => "Quiz";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override string SampleFor(string id) => $":::question\ntype: 单选\n\n问什么，写在这里。\n\n- [x] 正确的选项\n- [ ] 别的选项\n\n> 解说写在这里，连同出处，如 [[quiz:{id}]]。\n:::";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Audience);

    /// <inheritdoc />
    protected override Quiz ReadRecord(RecordHead head, FieldReader fields)
    {
        var count = Directives.In(head.Body, QuestionBlock.Only).Count();
        if (count == 0) fields.Findings.Report(NoQuestions, head.Span, head.Title.Main);
        return new Quiz(head, fields.Get(Audience), count);
    }

    /// <inheritdoc />
    protected override PageContent ComposePage(Quiz record, PageContext page) => QuizComposer.Compose(this, record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue)
    {
        yield return new ListPage(SitePath.Page(Folder), page => LedgerPages.Compose(this, page.Catalogue.All<Quiz>(), page.Words.ForLearning.Quizzes, page));
        foreach (var quiz in catalogue.All<Quiz>()) yield return new ListPage(SitePaths.AnswerKey(PathOf(quiz.Id)), page => QuizComposer.Key(this, quiz, page)) { IsListed = false };
    }

    /// <inheritdoc />
    protected override string? MetaOf(Quiz record, PageContext page) =>
        Words.Fill(page.Words.ForLearning.QuestionCount, record.QuestionCount);
}
