using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Judging;
using StudyBot.Questions;
using StudyBot.Scoring;

namespace StudyBot.Cli;

/// <summary>Whom <c>eval</c> can measure: the rules, and the judge where the configuration has one.</summary>
internal static class EvalScorers
{
    public static ServiceProvider Services(IConfiguration configuration) => new ServiceCollection()
        .AddQuestionBank(configuration)
        .AddScoring()
        .AddJudge(configuration)
        .BuildServiceProvider();

    /// <exception cref="StartupException">The judge's part of the configuration is not right, or its prompts are missing.</exception>
    public static IReadOnlyList<IScorer> All(IServiceProvider services)
    {
        try
        {
            var rules = services.GetRequiredService<RuleScorer>();
            var judge = services.GetRequiredService<JudgeScorer>();
            return judge.IsConfigured ? [rules, judge] : [rules];
        }
        catch (Exception failure) when (StartupProblem.SentenceOf(failure) is { } sentence)
        {
            throw new StartupException(sentence, failure);
        }
    }
}
