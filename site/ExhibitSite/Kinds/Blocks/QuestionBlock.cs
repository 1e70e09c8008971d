using ExhibitSite.Components.Blocks;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;
using Markdig.Syntax;
using MarkdownQuote = Markdig.Syntax.QuoteBlock;

namespace ExhibitSite.Kinds.Blocks;

/// <summary><c>:::question</c>: one question of a quiz, its answers as a list, its explanation as a quotation.</summary>
internal sealed class QuestionBlock : Block<Question>
{
    private static readonly Field<QuestionSort> Sort = new("type", new("题型", "Type"), Shapes.Word<QuestionSort>(
        SortOf, new("单选、多选、判断、填空、连线、排序之一", "one of single, multiple, true-false, fill-in, matching, ordering"), "单选"), IsRequired: true);

    private static readonly Field<bool> IsTrue = new("answer", new("答案", "Answer"), Shapes.Word<bool>(TruthOf, new("对或错", "true or false"), "对"));

    private static readonly Rule NoPrompt = new("EX1193", Severity.Error,
        new("题目没有题干", "Question without a prompt"),
        new("这道题没有写要问什么。", "This question does not say what is asked."),
        new("在字段之后空一行写题干，再空一行写选项。", "Leave a blank line after the fields and write what is asked; then a blank line and the list."));

    private static readonly Rule NoTruth = new("EX1194", Severity.Error,
        new("判断题没有答案", "True or false without an answer"),
        new("判断题没有写 answer。", "A true-or-false question has no answer."),
        new("加上 answer: 对 或 answer: 错。", "Add answer: true or answer: false."));

    private static readonly Rule NoEvidence = new("EX1198", Severity.Warning,
        new("题目没有出处", "Question without evidence"),
        new("这道题没有写依据，也没有引用任何记录。", "This question gives no evidence and names no record."),
        new("加上 evidence: [source:标识 位置]，或在解说里写 [[类别:标识]]。", "Add evidence: [source:id place], or write [[kind:id]] in the explanation."));

    /// <summary>The one there is.</summary>
    public static QuestionBlock Only { get; } = new();

    public override Wording Words => new("题", "question");

    public override FieldTable Fields { get; } = new(Sort, IsTrue, DescriptiveFields.Evidence);

    public override string OnlyIn => "quiz";

    protected override Question? Read(FieldReader fields, Directive directive)
    {
        var (sort, truth, evidence) = (fields.Value(Sort), fields.Value(IsTrue), fields.List(DescriptiveFields.Evidence));
        var prompt = directive.Content.Where(b => b is not ListBlock and not MarkdownQuote).ToArray();
        var list = directive.Content.OfType<ListBlock>().FirstOrDefault();
        if (sort is not { } known) return null;
        if (prompt.Length == 0) fields.Findings.Report(NoPrompt, directive.Span);
        if (known == QuestionSort.TrueOrFalse && truth is null && !fields.Has(IsTrue)) fields.Findings.Report(NoTruth, directive.Span);
        if (evidence.IsEmpty && !NamesARecord(directive)) fields.Findings.Report(NoEvidence, directive.Span);
        var lines = new QuestionLines(known, directive, fields.Findings).Read(list);
        return new Question(known, [.. prompt], lines, truth ?? false, [.. directive.Content.OfType<MarkdownQuote>().SelectMany(q => q)], evidence);
    }

    protected override BlockView? Show(Question value, Directive directive, ProseComposer prose) => QuestionViews.Of(value, prose);

    private static bool NamesARecord(Directive directive) =>
        directive.Content.SelectMany(b => b is ContainerBlock container ? container.Descendants().OfType<MarkdownObject>() : b.Descendants()).Any(o => o is EvidenceInline or ReferenceInline);

    private static QuestionSort? SortOf(string word) => word.ToLowerInvariant() switch
    {
        "single" or "单选" => QuestionSort.Single,
        "multiple" or "多选" => QuestionSort.Multiple,
        "true-false" or "判断" => QuestionSort.TrueOrFalse,
        "fill-in" or "填空" => QuestionSort.FillIn,
        "matching" or "连线" or "配对" => QuestionSort.Matching,
        "ordering" or "排序" => QuestionSort.Ordering,
        _ => null,
    };

    private static bool? TruthOf(string word) => word.ToLowerInvariant() switch
    {
        "对" or "正确" or "true" or "yes" or "是" => true,
        "错" or "错误" or "false" or "no" or "否" => false,
        _ => null,
    };
}
