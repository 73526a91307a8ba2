using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Tests.Scoring.Judge;

/// <summary>Says one thing after the other, and the last one again and again.</summary>
internal sealed class ScriptedJudge(params string[] replies) : IJudgeEndpoint
{
    public List<JudgeRequest> Asked { get; } = [];

    public string Provider => "judge.test";

    public string Model => "scripted";

    public string Sampling => "temperature 0";

    public Task<JudgeReply> AskAsync(JudgeRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        return Task.FromResult(new JudgeReply(replies[Math.Min(Asked.Count, replies.Length) - 1], 900, 100));
    }
}
