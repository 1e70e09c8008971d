using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>A question as a page shows it. What is to be sorted stands in an order that does not give the answer away, and is the same in every build.</summary>
internal static class QuestionViews
{
    public static QuestionView Of(Question question, ProseComposer prose)
    {
        var words = prose.Page.Words.ForLearning;
        var prompt = prose.Html(question.Prompt);
        var why = question.Why.IsEmpty ? null : prose.Html(question.Why);
        var (sort, fields, partners, answer) = question.Sort switch
        {
            QuestionSort.Single => (words.SingleChoice, Options(question, AnswerShape.OneOf), [], RightOptions(question)),
            QuestionSort.Multiple => (words.MultipleChoice, Options(question, AnswerShape.AnyOf), [], RightOptions(question)),
            QuestionSort.TrueOrFalse => (words.TrueOrFalse, Truth(question, words), [], question.IsTrue ? words.True : words.False),
            QuestionSort.FillIn => (words.FillIn, Blanks(question, words), [], string.Join("；", question.Lines.Select(l => string.Join(" / ", l.Others)))),
            QuestionSort.Matching => Matching(question, words),
            _ => (words.Ordering, Ordering(question, words), [], string.Join(" → ", question.Lines.Select(l => l.Text))),
        };
        return new QuestionView(sort, prompt, fields, partners, answer, why, prose.Page.Evidence(question.Evidence));
    }

    private static ImmutableArray<AnswerField> Options(Question question, AnswerShape shape) =>
        [.. question.Lines.Select((line, i) => new AnswerField(shape, Letter(i), line.Text, line.IsRight ? "yes" : null))];

    private static string RightOptions(Question question) =>
        string.Join("；", question.Lines.Select((line, i) => (line, Letter: Letter(i))).Where(o => o.line.IsRight).Select(o => $"{o.Letter} {o.line.Text}"));

    private static ImmutableArray<AnswerField> Truth(Question question, LearningWords words) =>
    [
        new AnswerField(AnswerShape.OneOf, "", words.True, question.IsTrue ? "yes" : null),
        new AnswerField(AnswerShape.OneOf, "", words.False, question.IsTrue ? null : "yes"),
    ];

    private static ImmutableArray<AnswerField> Blanks(Question question, LearningWords words) =>
    [
        .. question.Lines.Select((line, i) =>
        {
            var folded = line.Others.Select(a => HanForms.FoldWords(a)).Distinct(StringComparer.Ordinal).ToArray();
            return new AnswerField(AnswerShape.Text, "", Words.Fill(words.Blank, i + 1), string.Join('|', folded)) { Forms = FormsOf(folded) };
        }),
    ];

    // The reader's browser has no table of characters; it needs those of the answers only.
    private static string FormsOf(IEnumerable<string> folded)
    {
        var pairs = new StringBuilder();
        foreach (var rune in folded.SelectMany(f => f.EnumerateRunes().ToArray()).Distinct().Order())
            foreach (var other in HanForms.OtherFormsOf(rune)) pairs.Append(other.ToString()).Append(rune.ToString());
        return pairs.ToString();
    }

    private static (string Sort, ImmutableArray<AnswerField> Fields, ImmutableArray<string> Partners, string Answer) Matching(Question question, LearningWords words)
    {
        ImmutableArray<string> rights = [.. question.Lines.Select(l => l.Others[0])];
        var shown = Mixed(rights);
        ImmutableArray<string> letters = [.. Enumerable.Range(0, shown.Length).Select(Letter)];
        var fields = question.Lines.Select((line, i) => new AnswerField(AnswerShape.List, Number(i), line.Text, letters[shown.IndexOf(rights[i])]) { Options = letters });
        return (words.Matching, [.. fields], shown, string.Join("；", question.Lines.Select(l => $"{l.Text}——{l.Others[0]}")));
    }

    private static ImmutableArray<AnswerField> Ordering(Question question, LearningWords words)
    {
        ImmutableArray<string> inOrder = [.. question.Lines.Select(l => l.Text)];
        ImmutableArray<string> numbers = [.. Enumerable.Range(0, inOrder.Length).Select(Number)];
        return [.. Mixed(inOrder).Select(text => new AnswerField(AnswerShape.List, "", text, numbers[inOrder.IndexOf(text)]) { Options = numbers })];
    }

    /// <summary>By code points, turned by one when that happens to be the right order.</summary>
    private static ImmutableArray<string> Mixed(ImmutableArray<string> right)
    {
        ImmutableArray<string> mixed = [.. right.Order(StringComparer.Ordinal)];
        return mixed.SequenceEqual(right, StringComparer.Ordinal) && mixed.Length > 1 ? [.. mixed[1..], mixed[0]] : mixed;
    }

    // A question has a handful of options; the twenty-seventh would be called AA.
    private static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : "A" + Letter(index - 26);

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
