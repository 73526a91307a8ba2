using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;
using StudyBot.Slack.Channels;
using StudyBot.Slack.Checkup;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Events;
using StudyBot.Slack.Home;
using StudyBot.Slack.Hosting;
using StudyBot.Slack.Inflow;
using StudyBot.Slack.Installation;
using StudyBot.Slack.Interactions;
using StudyBot.Slack.Members;
using StudyBot.Slack.Posts;
using StudyBot.Slack.SocketMode;
using StudyBot.Slack.Threads;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Whispers;
using StudyBot.Slack.Workspaces;
using StudyBot.Transport;

namespace StudyBot.Slack;

public static class SlackServiceCollectionExtensions
{
    /// <summary>The settings of which one is enough for the bot to take part in Slack.</summary>
    public static IReadOnlyList<string> Switches { get; } =
    [
        $"{SlackOptions.SectionName}:{nameof(SlackOptions.AppToken)}",
        $"{SlackOptions.SectionName}:{nameof(SlackOptions.BotToken)}",
        $"{SlackOptions.SectionName}:{nameof(SlackOptions.SigningSecret)}",
    ];

    /// <summary>Whether there is a token or a secret, without which the bot does not take part in Slack.</summary>
    public static bool IsConfigured(IConfiguration configuration) => Switches.Any(setting => !string.IsNullOrWhiteSpace(configuration[setting]));

    /// <summary>
    /// Adds Slack as a platform where it is configured, and what keeps the connection while the host runs. The container must also hold
    /// an <see cref="IChatHandler"/> and a clock.
    /// </summary>
    /// <param name="configuration">The whole configuration; the section <see cref="SlackOptions.SectionName"/> is read.</param>
    /// <param name="directory">Where tokens of workspaces are kept that install the app.</param>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration, SlackDirectory directory)
    {
        var section = configuration.GetSection(SlackOptions.SectionName);
        services.AddOptions<SlackOptions>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptions.Validator>();
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        if (!IsConfigured(configuration))
        {
            return services;
        }

        var options = section.Get<SlackOptions>() ?? new SlackOptions();
        return services
            .AddWorkspaces(options, directory)
            .AddPlatform(options)
            .AddInflow()
            .AddInteractions()
            .AddWays(options)
            .AddHostedService(Host);
    }

    private static IServiceCollection AddWorkspaces(this IServiceCollection services, SlackOptions options, SlackDirectory directory)
    {
        services
            .AddSingleton(_ => ApiHttp.CreateHandler())
            .AddSingleton<WorkspaceClients>()
            .AddSingleton<WorkspaceBook>()
            .AddSingleton<WorkspaceTokens>()
            .AddSingleton<WorkspaceSignIn>()
            .AddSingleton(provider => provider.GetRequiredService<WorkspaceClients>().CreateForApp())
            .AddSingleton(provider => new TokenVault(directory, provider.GetService<IDataProtectionProvider>()));
        if (options.IsInstallable)
        {
            services.AddSingleton<InstallEndpoints>();
            services.AddDataProtection()
                .SetApplicationName("StudyBot")
                .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(directory.Path, "keys")));
        }

        return services;
    }

    private static IServiceCollection AddPlatform(this IServiceCollection services, SlackOptions options) => services
        .AddSingleton<ModeratorGroups>()
        .AddSingleton<MemberBook>()
        .AddSingleton<ChannelDirectory>()
        .AddSingleton<Refusals>()
        .AddSingleton(provider => new SlackCheckup(
            provider.GetRequiredService<SlackAppClient>(),
            provider.GetRequiredService<WorkspaceTokens>(),
            provider.GetRequiredService<WorkspaceClients>(),
            provider.GetRequiredService<IOptions<SlackOptions>>()))
        .AddSingleton<PartSender>()
        .AddSingleton<MarkedMessages>()
        .AddSingleton<CardPosts>()
        .AddSingleton<ThreadCatalog>()
        .AddSingleton<ThreadOpener>()
        .AddSingleton<ThreadHistory>()
        .AddSingleton<KeptWhispers>()
        .AddSingleton<MemberPlaces>()
        .AddSingleton<PassingNotes>()
        .AddSingleton<DirectMessages>()
        .AddSingleton<WhisperNotes>()
        .AddSingleton<IWhispers, Whisperer>()
        .AddSingleton<IChatPlatform, SlackPlatform>()
        .AddSingleton(Moderators(options));

    private static ModeratorRole Moderators(SlackOptions options) => new(
        SlackRefs.Platform,
        options.ModeratorGroup.Length > 0
            ? Markup.Of($"somebody in the group *{options.ModeratorGroup.TrimStart('@')}*, or who administers the workspace")
            : Markup.Of($"somebody who administers the workspace"));

    private static IServiceCollection AddInflow(this IServiceCollection services) => services
        .AddSingleton<UnreadFiles>()
        .AddSingleton<MessageIntake>()
        .AddSingleton<Departures>()
        .AddSingleton<ReadBack>()
        .AddSingleton<WorkspaceNotes>()
        .AddSingleton<HomeTab>()
        .AddSingleton<ISlackListener, EventRouter>()
        .AddSingleton<DeliveryDispatcher>()
        .AddSingleton<Currents>();

    private static IServiceCollection AddInteractions(this IServiceCollection services) => services
        .AddSingleton<FormShelf>()
        .AddSingleton<InteractionReader>()
        .AddSingleton<ReplySender>()
        .AddSingleton<OpenQuestions>()
        .AddSingleton<OwnInteractions>()
        .AddSingleton<ShortcutRunner>()
        .AddSingleton<InteractionRunner>();

    /// <summary>Over Socket Mode where there is a token for it, over HTTP where there is a secret; both bring the same.</summary>
    private static IServiceCollection AddWays(this IServiceCollection services, SlackOptions options)
    {
        if (options.AppToken.Length > 0)
        {
            services.AddSingleton(new SocketModeSettings()).AddSingleton(Socket);
        }

        if (options.SigningSecret.Length > 0)
        {
            services
                .AddSingleton(provider => new SlackSignature(options.SigningSecret, provider.GetRequiredService<TimeProvider>()))
                .AddSingleton<EventsReceiver>();
        }

        return services
            .AddSingleton(provider => new SlackPulse(
                provider.GetService<SocketModeClient>(),
                provider.GetRequiredService<WorkspaceBook>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IPlatformPulse>(provider => provider.GetRequiredService<SlackPulse>());
    }

    private static SlackHost Host(IServiceProvider provider) => new(
        provider.GetService<SocketModeClient>(),
        provider.GetRequiredService<DeliveryDispatcher>(),
        provider.GetRequiredService<WorkspaceSignIn>(),
        provider.GetRequiredService<Currents>(),
        provider.GetRequiredService<SlackPulse>(),
        provider.GetRequiredService<IHostApplicationLifetime>(),
        provider.GetRequiredService<ILogger<SlackHost>>());

    private static SocketModeClient Socket(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<SocketModeSettings>();
        return new SocketModeClient(
            settings,
            provider.GetRequiredService<SlackAppClient>(),
            provider.GetRequiredService<DeliveryDispatcher>(),
            settings.NewSocket,
            provider.GetRequiredService<TimeProvider>(),
            WorkspaceClients.Chance,
            provider.GetRequiredService<ILoggerFactory>());
    }
}
