using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;
using StudyBot.Discord.Checkup;
using StudyBot.Discord.Events;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Hosting;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Posts;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Threads;
using StudyBot.Discord.Whispers;
using StudyBot.Transport;

namespace StudyBot.Discord;

public static class DiscordServiceCollectionExtensions
{
    /// <summary>Whether there is a token, without which the bot does not take part in Discord.</summary>
    public static bool IsConfigured(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[$"{DiscordOptions.SectionName}:{nameof(DiscordOptions.Token)}"]);

    /// <summary>
    /// Adds Discord as a platform where it is configured, and what keeps the connection while the host runs. The container must also hold
    /// an <see cref="IChatHandler"/>, the grammar of commands and a clock.
    /// </summary>
    /// <param name="configuration">The whole configuration; the section <see cref="DiscordOptions.SectionName"/> is read.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DiscordOptions>()
            .Bind(configuration.GetSection(DiscordOptions.SectionName), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptions.Validator>();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordAddressValidator>();
        services.AddSingleton<IValidateOptions<DiscordOptions>, CommandDescriptionsValidator>();
        return IsConfigured(configuration) ? services.AddClients().AddPlatform().AddEvents().AddInteractions().AddConnection() : services;
    }

    private static IServiceCollection AddClients(this IServiceCollection services) => services
        .AddSingleton(_ => ApiHttp.CreateHandler())
        .AddSingleton(provider => new DiscordRestClient(
            DiscordSettings.Rest(provider.GetRequiredService<IOptions<DiscordOptions>>().Value),
            provider.GetRequiredService<SocketsHttpHandler>(),
            attempt => RetryDelay.After(attempt, DiscordSettings.Chance()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DiscordRestClient>>()))
        .AddSingleton<BotIdentity>();

    private static IServiceCollection AddPlatform(this IServiceCollection services) => services
        .AddSingleton<GuildBook>()
        .AddSingleton<MemberBook>()
        .AddSingleton<ChannelAccess>()
        .AddSingleton<ChannelDirectory>()
        .AddSingleton<Refusals>()
        .AddSingleton(provider => new DiscordCheckup(
            provider.GetRequiredService<BotIdentity>(),
            provider.GetRequiredService<ChannelAccess>(),
            provider.GetRequiredService<IOptions<DiscordOptions>>()))
        .AddSingleton<MarkedMessages>()
        .AddSingleton<CardPosts>()
        .AddSingleton<ThreadArchive>()
        .AddSingleton<ThreadOpener>()
        .AddSingleton<ThreadHistory>()
        .AddSingleton<KeptWhispers>()
        .AddSingleton<InteractionWhispers>()
        .AddSingleton<DirectMessages>()
        .AddSingleton<WhisperNotes>()
        .AddSingleton<IWhispers, Whisperer>()
        .AddSingleton<IChatPlatform, DiscordPlatform>()
        .AddSingleton(provider => Moderators(provider.GetRequiredService<IOptions<DiscordOptions>>().Value));

    private static ModeratorRole Moderators(DiscordOptions options) => new(
        DiscordRefs.Platform, Markup.Of($"somebody with the *{options.ModeratorRole}* role, or who may manage the server"));

    private static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<ThreadCatalog>()
        .AddSingleton<ThreadLookup>()
        .AddSingleton<AnswerTexts>()
        .AddSingleton<MessageIntake>()
        .AddSingleton<MessageLanes>()
        .AddSingleton<ReadBack>()
        .AddSingleton<Departures>()
        .AddSingleton<Inflow>()
        .AddSingleton<GuildNotes>()
        .AddSingleton<IGatewayListener, EventRouter>();

    private static IServiceCollection AddInteractions(this IServiceCollection services) => services
        .AddSingleton<OpenInteractions>()
        .AddSingleton<FormShelf>()
        .AddSingleton<InteractionMessages>()
        .AddSingleton<InteractionReader>()
        .AddSingleton<ReplySender>()
        .AddSingleton<OwnInteractions>()
        .AddSingleton<Completions>()
        .AddSingleton<InteractionRunner>()
        .AddSingleton<InteractionInbox>();

    private static IServiceCollection AddConnection(this IServiceCollection services) => services
        .AddSingleton<IGatewayBotSource, GatewayBotSource>()
        .AddSingleton(provider => DiscordSettings.Gateway(provider.GetRequiredService<IOptions<DiscordOptions>>().Value))
        .AddSingleton(provider => new GatewayShards(
            provider.GetRequiredService<GatewaySettings>(),
            provider.GetRequiredService<IGatewayBotSource>(),
            provider.GetRequiredService<IGatewayListener>(),
            () => new WebSocketConnection(provider.GetRequiredService<GatewaySettings>().LargestMessage),
            provider.GetRequiredService<TimeProvider>(),
            DiscordSettings.Chance,
            provider.GetRequiredService<ILoggerFactory>()))
        .AddSingleton<CommandSync>()
        .AddSingleton<DiscordPulse>()
        .AddSingleton<IPlatformPulse>(provider => provider.GetRequiredService<DiscordPulse>())
        .AddHostedService<DiscordHost>();
}
