using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;

namespace StudyBot.Hosting;

internal static class OpeningServiceCollectionExtensions
{
    /// <summary>Adds what the page does not wait for. To be added first: the sooner it begins, the sooner the bot has opened.</summary>
    public static IServiceCollection AddOpening(this IServiceCollection services) => services
        .AddSingleton<Opening>()
        .AddHostedService(provider => provider.GetRequiredService<Opening>());

    /// <summary>To be added after the product, whose front door it stands at.</summary>
    public static IServiceCollection AddPatience(this IServiceCollection services) => services
        .AddSingleton<ChatHandler>()
        .AddSingleton<IChatHandler, PatientChatHandler>();
}
