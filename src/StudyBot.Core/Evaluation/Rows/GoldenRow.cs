using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Evaluation.Rows;

/// <summary>An answer to a question of the bank that a person graded by the rubric.</summary>
/// <param name="Levels">0 to 4 for each criterion.</param>
/// <param name="SecondLevels">What another person gave who had not seen the first; empty for most.</param>
public sealed record GoldenRow(
    QuestionId Question, string Id, string Answer, IReadOnlyDictionary<string, int> Levels, IReadOnlyDictionary<string, int> SecondLevels)
{
    /// <summary>What the person gave, criterion by criterion, beside what a scorer gives.</summary>
    public IEnumerable<GradedLevel> Gradings(AnswerScore score) =>
        from given in score.Criteria
        where Levels.ContainsKey(given.CriterionId)
        select new GradedLevel($"golden-{Id}", Question.Value, given.CriterionId, Answer, given.Level, Levels[given.CriterionId]);
}
