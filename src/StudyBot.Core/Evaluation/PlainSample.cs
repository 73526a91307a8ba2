using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Scoring.Reference;

namespace StudyBot.Core.Evaluation;

/// <summary>A plain row with what was measured in it.</summary>
internal sealed record PlainSample(PlainRow Row, ReferenceSample Measured, int Words, string Evidence, ScoreScale Scale)
{
    public ScoredAnswer Scored(double value, int level, int repeat) => new()
    {
        Question = Row.Question,
        Id = Row.Id,
        Pair = new Pair(Row.Share, Math.Clamp(value, 0, 1), Measured.Level, level),
        SecondRater = Row.Raters.Count < 2 ? null : Raters(),
        Repeat = repeat,
        Text = Row.Answer,
        Words = Words,
        Evidence = Evidence,
    };

    private Pair Raters()
    {
        var (one, other) = (Row.Raters[0] / Row.MaxScore, Row.Raters[1] / Row.MaxScore);
        return new Pair(one, other, Scale.LevelOf(one), Scale.LevelOf(other));
    }
}
