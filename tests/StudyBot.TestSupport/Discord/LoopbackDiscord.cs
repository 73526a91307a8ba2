using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.TestSupport.Discord.Faults;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.Limits;
using StudyBot.TestSupport.Discord.Messages;
using StudyBot.TestSupport.Discord.Recording;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.Rest.Routes;
using StudyBot.TestSupport.Discord.State;
using StudyBot.TestSupport.Discord.Users;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Discord;

/// <summary>
/// A Discord on this machine: REST v10 and the gateway, with limits, permissions, faults, and members who do what a test says.
/// </summary>
/// <remarks>It shares no code with the bot's own client, and real clients judge it in tests/peers.</remarks>
public sealed class LoopbackDiscord : IAsyncDisposable
{
    private const string RestRoot = "/api/v10";
    private const long RequestLimit = 25 * 1024 * 1024;

    private readonly World _world;
    private readonly Backstage _stage;
    private readonly RateLimits _limits;
    private readonly TrafficRecorder _recorder;
    private readonly WebApplication _application;

    private LoopbackDiscord(LoopbackDiscordOptions options)
    {
        _world = new World(options);
        var threads = new ThreadKeeper(_world);
        _stage = new Backstage(_world, threads, new MessageDesk(_world, threads), new AttachmentShelf(_world));
        _limits = new RateLimits(options);
        _recorder = new TrafficRecorder(options.RecordTo, _world.Changes);
        var script = new GatewayScript();
        var budget = new IdentifyBudget(options);
        var hub = new GatewayHub(_world, script, _recorder, budget);
        Gateway = new LoopbackGateway(hub, script, _recorder);
        _application = Build(new RestPipeline(_world, Routes(budget), _limits, Rest, _recorder), hub);
    }

    /// <summary>What the bot is configured with.</summary>
    public Uri RestAddress => new(_world.Address, RestRoot + "/");

    public Uri GatewayAddress => new($"ws://{_world.Address.Authority}/");

    public string Token => _world.Options.Token;

    public ulong ApplicationId => _world.Bot.Id;

    /// <summary>The bot as a member: to mention it, and for overwrites that are about it alone.</summary>
    public LoopbackUser Bot => new(_stage, _world.Bot);

    public RestFaults Rest { get; } = new();

    public LoopbackGateway Gateway { get; }

    public IReadOnlyList<RecordedRequest> Requests => _recorder.Requests;

    /// <summary>How often the bot really ran into a limit; injected ones do not count.</summary>
    public int RefusedByLimit => _limits.Refused;

    /// <summary>Whom the bot's messages have notified, since the start.</summary>
    public IReadOnlyList<LoopbackPing> Pings
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _world.Pings];
            }
        }
    }

    public static async Task<LoopbackDiscord> StartAsync(
        LoopbackDiscordOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new LoopbackDiscord(options ?? new LoopbackDiscordOptions());
        await server._application.StartAsync(cancellationToken);
        server._world.Address = new Uri(server._application.Urls.Single());
        return server;
    }

    /// <summary>A new guild that the bot is in, with these permissions.</summary>
    public LoopbackGuild Guild(
        string name, LoopbackPermissions botPermissions = LoopbackPermissions.Usual | LoopbackPermissions.ManageThreads) =>
        LoopbackGuild.Create(name, botPermissions, _stage);

    /// <summary>Waits, without sleeping, until something is there.</summary>
    /// <returns>What was found; a <see cref="TimeoutException"/> says that it did not come.</returns>
    public Task<T> UntilAsync<T>(Func<T?> find, TimeSpan? patience = null, CancellationToken cancellationToken = default)
        where T : class => Patience.UntilAsync(_world.Changes, find, patience, cancellationToken);

    /// <summary>Waits until the bot has sent a request like this one and it was answered.</summary>
    public Task<RecordedRequest> UntilRequestAsync(Func<RecordedRequest, bool> fits, CancellationToken cancellationToken = default) =>
        UntilAsync(() => Requests.FirstOrDefault(fits), patience: null, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _stage.Threads.Dispose();
        Gateway.Drop();
        await _application.DisposeAsync();
        _recorder.Dispose();
    }

    private RouteTable Routes(IdentifyBudget budget)
    {
        var access = new Access(_world);
        var composer = new MessageComposer(_world, _stage.Shelf);
        return new RouteTable(
        [
            .. new GatewayRoutes(_world, budget).All,
            .. new MessageRoutes(_world, access, composer, _stage.Desk).All,
            .. new ThreadRoutes(_world, access, _stage.Threads, _stage.Desk).All,
            .. new ChannelRoutes(_world, access, _stage.Threads).All,
            .. new GuildRoutes(_world, access).All,
            .. new CommandRoutes(_world, access).All,
            .. new InteractionRoutes(_world, composer, _stage.Desk).All,
            .. new WebhookRoutes(_world, composer, _stage.Desk).All,
        ]);
    }

    private WebApplication Build(RestPipeline rest, GatewayHub hub)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestLimit);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var application = builder.Build();
        var files = new AttachmentFiles(_world);
        application.Run(context => context switch
        {
            _ when context.Request.Path.StartsWithSegments(RestRoot, out var path) => rest.HandleAsync(context, path.Value ?? ""),
            _ when context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } => hub.AcceptAsync(context),
            _ => files.HandleAsync(context),
        });
        return application;
    }
}
