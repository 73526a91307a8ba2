using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>A criterion with what was found and what it is worth; the feedback is written from a list of these.</summary>
/// <param name="LevelLimit">The most a guard lets it reach.</param>
internal sealed record ScoredCriterion(Criterion Criterion, CriterionFinding Finding, decimal Weight, int Level, int LevelLimit)
{
    public decimal PointsLost => Weight - ScoreArithmetic.Points(Level, Weight);
}
