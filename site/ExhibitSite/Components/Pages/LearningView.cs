using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Pages;

/// <summary>What visitors can learn with.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Groups">Tours, quizzes, lesson sheets, reading lists, terms; those there are.</param>
public sealed record LearningView(Heading Heading, ImmutableArray<LearningGroup> Groups);

/// <summary>One sort of them.</summary>
/// <param name="Anchor">Id of its heading.</param>
/// <param name="Title">Its name, leading to the whole list.</param>
/// <param name="Cards">Its records.</param>
/// <param name="HasPictures">True when they are shown with their pictures.</param>
public sealed record LearningGroup(string Anchor, Link Title, ImmutableArray<Card> Cards, bool HasPictures);
