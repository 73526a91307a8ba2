using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring;

/// <summary>The port to whatever gives levels: rules today, a judge beside them.</summary>
public interface IScorer
{
    /// <summary>Names the method and its version in every stored score, e.g. <c>rules/3</c>.</summary>
    string Version { get; }

    /// <summary>Scores one answer. The same answer, edition and version give the same score, to the byte.</summary>
    ValueTask<AnswerScore> ScoreAsync(QuestionEdition edition, string answer, CancellationToken cancellationToken);
}
