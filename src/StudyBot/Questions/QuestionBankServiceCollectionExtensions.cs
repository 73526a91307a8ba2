using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StudyBot.Core.Questions;
using StudyBot.Core.Rulings.Calibration;

namespace StudyBot.Questions;

internal static class QuestionBankServiceCollectionExtensions
{
    /// <summary>Offers the bank as <see cref="IQuestionBank"/>. To be added before whatever uses the bank when it starts.</summary>
    public static IServiceCollection AddQuestionBank(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PromptsOptions>()
            .Bind(configuration.GetSection(PromptsOptions.SectionName), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new PromptFolder(PromptsLocation.Find(
            provider.GetRequiredService<IOptions<PromptsOptions>>().Value.Directory,
            AppContext.BaseDirectory,
            Directory.GetCurrentDirectory())));
        services.AddSingleton<QuestionBankHolder>();
        services.AddSingleton<QuestionBankLoader>();
        services.AddSingleton<IQuestionBank>(provider => provider.GetRequiredService<QuestionBankHolder>());
        services.AddSingleton<IGoldenAnswers, GoldenFiles>();
        services.AddHostedService<QuestionBankWatcher>();
        return services;
    }
}
