using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Ends every call as an HTTP client does when its own time is up: with a cancellation nobody asked for.</summary>
internal sealed class ImpatientScorer : IScorer
{
    public string Version => "impatient/1";

    public ValueTask<AnswerScore> ScoreAsync(QuestionEdition edition, string answer, CancellationToken cancellationToken) =>
        throw new TaskCanceledException("The request was canceled due to the configured timeout.");
}
