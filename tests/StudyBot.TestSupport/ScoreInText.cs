using System.Text.RegularExpressions;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;

namespace StudyBot.TestSupport;

/// <summary>Gives the level an answer asks for: "... [level 3] ..."; 0 without. For tests about what happens to scores.</summary>
public sealed partial class ScoreInText : IScorer
{
    public string Version => "in-text/1";

    public ValueTask<AnswerScore> ScoreAsync(QuestionEdition edition, string answer, CancellationToken cancellationToken)
    {
        var match = Level().Match(answer);
        var level = match.Success ? int.Parse(match.Groups[1].Value) : 0;
        return ValueTask.FromResult(new AnswerScore
        {
            Criteria =
            [
                new CriterionScore
                {
                    CriterionId = "data",
                    Name = "Data",
                    Level = level,
                    Weight = 2,
                    Evidence = match.Success ? [new Evidence("leakage", match.Index, match.Length, match.Value)] : [],
                    Missing = level == 4 ? [] : ["time-split"],
                    Reason = $"The answer asks for level {level}.",
                },
            ],
            Rationale = new Rationale(level > 0 ? "You asked for it." : null, level < 4 ? "A higher level." : null, null),
        });
    }

    [GeneratedRegex(@"\[level ([0-4])\]")]
    private static partial Regex Level();
}
