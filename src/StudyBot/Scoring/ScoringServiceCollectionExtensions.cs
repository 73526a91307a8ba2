using StudyBot.Core.Scoring;

namespace StudyBot.Scoring;

public static class ScoringServiceCollectionExtensions
{
    public static IServiceCollection AddScoring(this IServiceCollection services) => services
        .AddSingleton<RuleScorer>()
        .AddSingleton<IScorer>(provider => provider.GetRequiredService<RuleScorer>());
}
