using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.TestSupport.Loopback;
using StudyBot.TestSupport.Slack.Delivery;
using StudyBot.TestSupport.Slack.Faults;
using StudyBot.TestSupport.Slack.Interactions;
using StudyBot.TestSupport.Slack.Limits;
using StudyBot.TestSupport.Slack.Messages;
using StudyBot.TestSupport.Slack.Recording;
using StudyBot.TestSupport.Slack.SocketMode;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;
using StudyBot.TestSupport.Slack.WebApi;
using StudyBot.TestSupport.Slack.WebApi.Methods;

namespace StudyBot.TestSupport.Slack;

/// <summary>
/// A Slack on this machine: Web API, Socket Mode and signed requests, with limits, scopes, faults, and members who do what a test says.
/// </summary>
/// <remarks>It shares no code with the bot's own client, and real clients judge it in tests/peers.</remarks>
public sealed class LoopbackSlack : IAsyncDisposable
{
    private const string ApiRoot = "/api";

    private readonly World _world;
    private readonly Backstage _stage;
    private readonly TierLimits _limits;
    private readonly TrafficRecorder _recorder;
    private readonly SignedRequests _signed;
    private readonly SocketHub _hub;
    private readonly DeliveryScript _script = new();
    private readonly Courier _courier;
    private readonly WebApplication _application;

    private LoopbackSlack(LoopbackSlackOptions options)
    {
        _world = new World(options);
        var events = new EventParcels(_world);
        var desk = new MessageDesk(_world, events);
        _stage = new Backstage(_world, events, desk, new ViewDesk(_world), new Responses(desk), new Rooms(_world));
        _limits = new TierLimits(options);
        _recorder = new TrafficRecorder(options.RecordTo, _world.Changes);
        _signed = new SignedRequests(_world);
        _hub = new SocketHub(_world, _script, _recorder);
        _courier = new Courier(_world, _hub, _signed, _script, _recorder);
        SocketMode = new LoopbackSocketMode(_hub, _script, _recorder);
        _application = Build();
    }

    /// <summary>What the bot is configured with.</summary>
    public Uri ApiAddress => new(_world.Address, ApiRoot + "/");

    public string AppToken => _world.Options.AppToken;

    public string AppId => _world.Options.AppId;

    public string SigningSecret => _world.Options.SigningSecret;

    public ApiFaults Api { get; } = new();

    public LoopbackSocketMode SocketMode { get; }

    public IReadOnlyList<RecordedRequest> Requests => _recorder.Requests;

    /// <summary>How often the bot really ran into a limit; injected ones do not count.</summary>
    public int RefusedByLimit => _limits.Refused;

    public static async Task<LoopbackSlack> StartAsync(LoopbackSlackOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new LoopbackSlack(options ?? new LoopbackSlackOptions());
        await server._application.StartAsync(cancellationToken);
        server._world.Address = new Uri(server._application.Urls.Single());
        return server;
    }

    /// <summary>A new workspace with the app installed; its token is in it.</summary>
    public LoopbackWorkspace Workspace(string name) => LoopbackWorkspace.Create(name, _stage);

    /// <summary>From now on everything goes to this address as signed requests, after the app has proved that it listens there.</summary>
    public async Task DeliverToAsync(Uri address, CancellationToken cancellationToken = default)
    {
        if (!await _signed.VerifyAsync(address, cancellationToken))
        {
            throw new InvalidOperationException($"{address} did not answer the challenge.");
        }

        _stage.Locked(() => _signed.Target = address);
    }

    /// <summary>From now on everything goes to the sockets again.</summary>
    public void DeliverToSockets() => _stage.Locked(() => _signed.Target = null);

    /// <summary>The signature that a request with this body bears.</summary>
    public string Sign(string timestamp, string body) => SignedRequests.Sign(SigningSecret, timestamp, body);

    /// <summary>Waits, without sleeping, until something is there.</summary>
    /// <returns>What was found; a <see cref="TimeoutException"/> says that it did not come.</returns>
    public Task<T> UntilAsync<T>(Func<T?> find, TimeSpan? patience = null, CancellationToken cancellationToken = default)
        where T : class => Patience.UntilAsync(_world.Changes, find, patience, cancellationToken);

    /// <summary>Waits until the bot has sent a request like this one and it was answered.</summary>
    public Task<RecordedRequest> UntilRequestAsync(Func<RecordedRequest, bool> fits, CancellationToken cancellationToken = default) =>
        UntilAsync(() => Requests.FirstOrDefault(fits), patience: null, cancellationToken);

    /// <summary>Waits until the bot has acknowledged something like this.</summary>
    public Task<RecordedAcknowledgement> UntilAcknowledgedAsync(
        Func<RecordedAcknowledgement, bool> fits, CancellationToken cancellationToken = default) =>
        UntilAsync(() => SocketMode.Acknowledgements.FirstOrDefault(fits), patience: null, cancellationToken);

    /// <summary>Waits until so many connections are open.</summary>
    public Task UntilConnectedAsync(int connections = 1, CancellationToken cancellationToken = default) =>
        UntilAsync(() => SocketMode.Connections >= connections ? this : null, patience: null, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _courier.Dispose();
        SocketMode.Drop();
        await _application.DisposeAsync();
        _recorder.Dispose();
    }

    private IEnumerable<ApiMethod> Methods() =>
    [
        .. new AuthMethods(_world, _hub, _script).All,
        .. new ChatMethods(_stage.Rooms, _stage.Desk).All,
        .. new ConversationMethods(_world, _stage.Rooms, _stage.Events).All,
        .. new HistoryMethods().All,
        .. new UserMethods().All,
        .. new ViewMethods(_world, _stage.Views).All,
        .. new FileMethods(_world, _stage.Rooms, _stage.Desk).All,
    ];

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var application = builder.Build();
        var api = new ApiPipeline(_world, Methods(), _limits, Api, _recorder);
        var responses = new ResponseUrls(_world, _stage.Responses, Api, _recorder);
        var files = new FileEndpoints(_world, Api, _recorder);
        application.Run(context => Steps(context.Request.Path) switch
        {
            ["api", var method] => api.HandleAsync(context, method),
            ["link", ..] => _hub.AcceptAsync(context),
            ["response", var id] => responses.HandleAsync(context, id),
            ["upload", var id] => files.UploadAsync(context, id),
            ["files-pri", var id, ..] => files.DownloadAsync(context, id),
            _ => NotFound(context),
        });
        return application;
    }

    private static string[] Steps(PathString path) => (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
