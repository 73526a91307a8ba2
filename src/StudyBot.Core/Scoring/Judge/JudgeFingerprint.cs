using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>What makes a judge this judge, for one rubric. A licence holds for one and for no other.</summary>
public sealed record JudgeFingerprint(string Model, string Prompt, string Rubric)
{
    public static JudgeFingerprint Of(IJudgeEndpoint endpoint, AnswerJudge judge, Rubric rubric) => new(
        $"{endpoint.Model} at {endpoint.Provider}, {endpoint.Sampling}", judge.VersionFor(rubric.Id), $"{rubric.Id}-{Hash(rubric)[..12]}");

    /// <summary>What is different, for people; null when nothing is.</summary>
    public string? ChangeSince(JudgeFingerprint before) =>
        Model != before.Model ? $"the model is {Model}, and was {before.Model}"
        : Prompt != before.Prompt ? "the prompt has changed"
        : Rubric != before.Rubric ? "the rubric has changed"
        : null;

    public override string ToString() => $"{Model} {Prompt} {Rubric}";

    private static string Hash(Rubric rubric) => ContentHash.Of(
        [
            .. rubric.Criteria.SelectMany(criterion => criterion.Levels.Prepend(criterion.Asks).Prepend(criterion.Id)),
            rubric.Version.ToString(),
        ]);
}
