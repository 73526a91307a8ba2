using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging;

/// <summary>The judge as it is configured.</summary>
/// <param name="DailyCalls">For each workspace, by the day of UTC.</param>
/// <param name="DailyTokens">The same, in and out together.</param>
/// <param name="Concurrency">Answers that are judged at the same time.</param>
public sealed record JudgeSetup(IJudgeEndpoint Endpoint, AnswerJudge Judge, int DailyCalls, int DailyTokens, int Concurrency);
