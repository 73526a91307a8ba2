using StudyBot.Core.Judging;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Core.Scoring.Judge.Prompting;

namespace StudyBot.Core.Tests.Scoring.Judge;

/// <summary>Says one thing after the other, and the last one again and again.</summary>
internal sealed class ScriptedJudge(params string[] replies) : IJudgeEndpoint
{
    /// <summary>The judge as the product gets it.</summary>
    public static JudgeSetup Setup(params string[] replies) => new(
        new ScriptedJudge(replies),
        new AnswerJudge(new JudgePrompts(new Dictionary<string, string> { [JudgePrompts.CommonFile] = "Mark." }), () => "delimiter"),
        DailyCalls: 100,
        DailyTokens: 1_000_000,
        Concurrency: 1);

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
