namespace StudyBot.Core.Questions;

/// <summary>
/// A question with everything needed to score an answer to it, frozen when it is posted: later edits of the files change later
/// rounds only.
/// </summary>
/// <param name="Synonyms">The named pattern sets the question uses, directly or through other sets.</param>
public sealed record QuestionEdition(
    Question Question, Rubric Rubric, Track Track, IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms);
