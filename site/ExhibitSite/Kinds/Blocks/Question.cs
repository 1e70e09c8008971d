using System.Collections.Immutable;
using MarkdownBlock = Markdig.Syntax.Block;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>The kinds of question.</summary>
internal enum QuestionSort
{
    /// <summary>单选.</summary>
    Single,

    /// <summary>多选.</summary>
    Multiple,

    /// <summary>判断.</summary>
    TrueOrFalse,

    /// <summary>填空.</summary>
    FillIn,

    /// <summary>连线.</summary>
    Matching,

    /// <summary>排序.</summary>
    Ordering,
}

/// <summary>One question as its curator wrote it.</summary>
/// <param name="Sort">Its kind.</param>
/// <param name="Prompt">What is asked.</param>
/// <param name="Lines">Its list, read by its kind: options, blanks, pairs, or things in their order.</param>
/// <param name="IsTrue">For true or false: the answer.</param>
/// <param name="Why">The explanation.</param>
/// <param name="Evidence">Where the facts stand.</param>
internal sealed record Question(
    QuestionSort Sort, ImmutableArray<MarkdownBlock> Prompt, ImmutableArray<QuestionLine> Lines, bool IsTrue, ImmutableArray<MarkdownBlock> Why, ImmutableArray<Evidence> Evidence);

/// <summary>A line of a question's list.</summary>
/// <param name="Text">An option, the left side of a pair, a thing to be put in order; for a blank its first right answer.</param>
/// <param name="IsRight">For an option: it is marked as right.</param>
/// <param name="Others">For a blank all its right answers; for a pair its right side; empty otherwise.</param>
internal sealed record QuestionLine(string Text, bool IsRight, ImmutableArray<string> Others);
