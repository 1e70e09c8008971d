namespace ExhibitSite.Kinds.Quizzes;

/// <summary>A quiz: questions in order, scored in the reader's browser, nothing kept.</summary>
/// <param name="Head">What all kinds share; the body holds the questions.</param>
/// <param name="Audience">For whom it is; null for everybody.</param>
/// <param name="QuestionCount">How many questions it has.</param>
public sealed record Quiz(RecordHead Head, string? Audience, int QuestionCount) : Record(Head);
