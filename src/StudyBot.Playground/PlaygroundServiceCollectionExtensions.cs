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
    /// <summary>
    /// Adds the built-in chat room as a platform, unless <see cref="PlaygroundOptions.Enabled"/> says otherwise. The container must also
    /// hold an <see cref="IChatHandler"/>.
    /// </summary>
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
        return IsSwitchedOff(configuration) ? services : services.AddRoom(directory, seed ?? PlaygroundSeed.Default).AddPage();
    }

    /// <summary>Asked before the host starts; whatever else stands there, the validation at the start has a sentence for it.</summary>
    private static bool IsSwitchedOff(IConfiguration configuration) =>
        bool.TryParse(configuration[$"{PlaygroundOptions.SectionName}:{nameof(PlaygroundOptions.Enabled)}"], out var isEnabled) && !isEnabled;

    private static IServiceCollection AddRoom(this IServiceCollection services, PlaygroundDirectory directory, PlaygroundSeed seed) => services
        .AddSingleton(provider => new Room(
            Journal.Open(directory.JournalPath),
            seed,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Room>>()))
        .AddSingleton<IChatPlatform, PlaygroundPlatform>()
        .AddSingleton(new ModeratorRole(PlaygroundRefs.Platform, Markup.Trusted("somebody with the *Moderator* role")))
        .AddSingleton(provider => new PlaygroundVisitor(provider.GetRequiredService<Room>()));

    private static IServiceCollection AddPage(this IServiceCollection services) => services
        .AddSingleton<RequestGuard>()
        .AddSingleton<PageFiles>()
        .AddSingleton<RoomEndpoints>()
        .AddSingleton<OpenForms>()
        .AddSingleton<InteractionEndpoints>()
        .AddSingleton<MessageEndpoints>()
        .AddSingleton<PictureEndpoint>()
        .AddSingleton<LiveEndpoint>();
}
