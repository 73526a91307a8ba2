using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StudyBot.Core.Judging;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Questions;

namespace StudyBot.Judging;

internal static class JudgeServiceCollectionExtensions
{
    /// <summary>
    /// Fills the judge's seat where an endpoint is configured, and offers the judge as a scorer, <see cref="JudgeScorer"/>, that says so where none is.
    /// </summary>
    public static IServiceCollection AddJudge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JudgeOptions>()
            .Bind(configuration.GetSection(JudgeOptions.SectionName), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<JudgeOptions>, JudgeOptions.Validator>()
            .AddSingleton<IValidateOptions<JudgeOptions>, JudgeAddressValidator>()
            .AddSingleton(provider => new OpenAIJudgeEndpoint(
                provider.GetRequiredService<IOptions<JudgeOptions>>().Value, Chance, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(Seat)
            .AddSingleton(provider =>
            {
                var setup = provider.GetRequiredService<JudgeSeat>().Setup;
                return new JudgeScorer(provider.GetRequiredService<RuleScorer>(), setup?.Judge, setup?.Endpoint);
            })
            .AddHostedService<JudgePipelineHost>();
    }

    private static JudgeSeat Seat(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<JudgeOptions>>().Value;
        if (!options.IsConfigured)
        {
            return JudgeSeat.Empty;
        }

        var endpoint = provider.GetRequiredService<OpenAIJudgeEndpoint>();
        var judge = new AnswerJudge(JudgePromptFiles.Read(provider.GetRequiredService<PromptFolder>()), Delimiter);
        return new JudgeSeat(new JudgeSetup(endpoint, judge, options.DailyCalls, options.DailyTokens, options.Concurrency));
    }

    /// <summary>Nobody can guess it, so no answer can close what it opens.</summary>
    private static string Delimiter() => $"answer-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    private static double Chance() => RandomNumberGenerator.GetInt32(1_000) / 1_000.0;
}
