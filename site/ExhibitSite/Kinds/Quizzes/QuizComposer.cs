using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Quizzes;

/// <summary>The page of a quiz, or of its answer key.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Before">What stands before the first question.</param>
/// <param name="Questions">The questions.</param>
/// <param name="After">What stands after the last question.</param>
/// <param name="Notes">Notes of the whole text.</param>
/// <param name="Other">From the questions to the key, or back.</param>
/// <param name="Around">What mentions it and what belongs beside it.</param>
public sealed record QuizView(
    Heading Heading, ImmutableArray<BlockView> Before, ImmutableArray<QuestionView> Questions, ImmutableArray<BlockView> After, ProseText Notes, Link Other, Surroundings Around);

/// <summary>Composes the two pages of a quiz.</summary>
internal static class QuizComposer
{
    public static PageContent Compose(Kind kind, Quiz quiz, PageContext page)
    {
        var other = new Link(page.To(SitePaths.AnswerKey(kind.PathOf(quiz.Id))), page.Words.ForLearning.AnswerKey);
        var view = ViewOf(PlainComposer.HeadingOf(kind, quiz, page, quiz.Audience), quiz, other, page);
        return PlainComposer.Finish(PageContent.Of<QuizPage, QuizView>("quiz", quiz.ShownTitle, view) with { Script = "quiz.js" }, kind, quiz, page);
    }

    /// <summary>The answer key: search engines leave it out, so that nobody finds the answers before the questions.</summary>
    public static PageContent Key(Kind kind, Quiz quiz, PageContext page)
    {
        var title = Words.Fill(page.Words.ForLearning.AnswerKeyOf, quiz.ShownTitle);
        var heading = new Heading(page.Words.ForLearning.AnswerKey, title, null, null, null, null);
        var view = ViewOf(heading, quiz, new Link(page.To(quiz.Id), page.Words.ForLearning.ToQuestions), page);
        return PageContent.Of<AnswerKeyPage, QuizView>("key", title, view) with
        {
            IsListed = false,
            Area = kind.Folder,
            Crumbs = [new Link(page.To(SitePath.Page(kind.Folder)), PlainComposer.ListName(kind, page.Words)), page.LinkTo(quiz)],
        };
    }

    private static QuizView ViewOf(Heading heading, Quiz quiz, Link other, PageContext page)
    {
        var text = page.Prose(quiz.Head.Body);
        return new QuizView(
            heading, [.. text.Blocks.TakeWhile(b => b is not QuestionView)], [.. text.Blocks.OfType<QuestionView>().Select((q, i) => q with { Number = i + 1 })],
            [.. text.Blocks.SkipWhile(b => b is not QuestionView).Where(b => b is not QuestionView)], text, other, Neighbourhood.Of(quiz, page));
    }
}
