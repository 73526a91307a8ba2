using StudyBot.Core.Questions;

namespace StudyBot.Core.Evaluation.Rows;

/// <summary>An answer to a question of the bank that a person graded by the rubric.</summary>
/// <param name="Levels">0 to 4 for each criterion.</param>
/// <param name="SecondLevels">What another person gave who had not seen the first; empty for most.</param>
public sealed record GoldenRow(
    QuestionId Question, string Id, string Answer, IReadOnlyDictionary<string, int> Levels, IReadOnlyDictionary<string, int> SecondLevels);
