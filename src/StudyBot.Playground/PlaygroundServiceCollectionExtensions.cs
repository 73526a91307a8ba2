using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.Playground.Rooms;
using StudyBot.Playground.Web;

namespace StudyBot.Playground;

public static class PlaygroundServiceCollectionExtensions
{
    /// <summary>Adds the built-in chat room as a platform. The container must also hold an <see cref="IChatHandler"/>.</summary>
    /// <param name="configuration">The whole configuration; the section <see cref="PlaygroundOptions.SectionName"/> is read.</param>
    /// <param name="seed">The channels and members to start with; null for <see cref="PlaygroundSeed.Default"/>.</param>
    public static IServiceCollection AddPlayground(
        this IServiceCollection services, IConfiguration configuration, PlaygroundDirectory directory, PlaygroundSeed? seed = null)
    {
        services.AddOptions<PlaygroundOptions>()
            .Bind(configuration.GetSection(PlaygroundOptions.SectionName), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PlaygroundOptions>, PlaygroundOptions.Validator>();
        services.AddSingleton<IValidateOptions<PlaygroundOptions>, PlaygroundAccessValidator>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton(provider => new Room(
            Journal.Open(directory.JournalPath),
            seed ?? PlaygroundSeed.Default,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Room>>()));
        services.AddSingleton<IChatPlatform, PlaygroundPlatform>();
        services.AddSingleton(provider => new PlaygroundVisitor(provider.GetRequiredService<Room>()));

        services.AddSingleton<RequestGuard>();
        services.AddSingleton<PageFiles>();
        services.AddSingleton<RoomEndpoints>();
        services.AddSingleton<InteractionEndpoints>();
        services.AddSingleton<MessageEndpoints>();
        services.AddSingleton<LiveEndpoint>();
        return services;
    }
}
