using Microsoft.Extensions.Logging;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.SocketMode;
using StudyBot.Slack.WebApi;
using StudyBot.TestSupport;
using StudyBot.Transport;

namespace StudyBot.Slack.Tests.SocketMode;

/// <summary>A Socket Mode client over real sockets and on a manual clock, with the test as its server.</summary>
internal sealed class SocketModeScript : IAsyncDisposable
{
    public const string Token = "xapp-planted";

    private readonly CancellationTokenSource _stop = new();
    private readonly SocketsHttpHandler _handler = ApiHttp.CreateHandler();
    private readonly ILoggerFactory _loggers;
    private readonly DeliveryDispatcher _deliveries;
    private readonly SlackAppClient _app;
    private Task _running = Task.CompletedTask;

    private SocketModeScript(SlackServer server, SocketModeSettings settings, Func<IWebSocketConnection> sockets)
    {
        Server = server;
        _loggers = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        _deliveries = new DeliveryDispatcher(Listener, Clock, _loggers.CreateLogger<DeliveryDispatcher>());
        var web = new SlackWebSettings { BaseAddress = server.Api };
        _app = new SlackAppClient(web, new SlackToken(Token), _handler, _ => TimeSpan.Zero, Clock, _loggers.CreateLogger<SlackAppClient>());
        Client = new SocketModeClient(
            settings,
            _app,
            _deliveries,
            sockets,
            Clock,
            () => 1,
            _loggers);
    }

    public SlackServer Server { get; }

    public ManualTimeProvider Clock { get; } = new();

    public RecordingListener Listener { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public SocketModeClient Client { get; }

    /// <param name="sockets">Sockets other than the product's own.</param>
    public static async Task<SocketModeScript> CreateAsync(SocketModeSettings? settings = null, Func<IWebSocketConnection>? sockets = null)
    {
        settings ??= new SocketModeSettings { Connections = 1 };
        return new SocketModeScript(await SlackServer.StartAsync(), settings, sockets ?? settings.NewSocket);
    }

    public void Start() => _running = Client.RunAsync(_stop.Token);

    /// <summary>Starts the client and greets its first connection.</summary>
    public async Task<ServerSocket> LiveAsync()
    {
        Start();
        var socket = await GreetedAsync();
        Assert.Equal("connected", await Listener.NextAsync());
        return socket;
    }

    public async Task<ServerSocket> GreetedAsync()
    {
        var socket = await Server.SocketAsync();
        await socket.HelloAsync();
        return socket;
    }

    /// <summary>Waits until the client waits, checks for how long, and lets the time pass.</summary>
    public async Task PassAsync(TimeSpan expected)
    {
        Assert.Equal(expected, await Clock.TimerWithinAsync(expected));
        Clock.Advance(expected);
    }

    public async Task HearAsync(ServerSocket socket, int number)
    {
        await socket.MessageAsync(number);
        await socket.ExpectAcknowledgementAsync($"e{number}");
        Assert.Equal($"message T1 C1 {number}", await Listener.NextAsync());
    }

    /// <summary>How the client ended.</summary>
    public Task EndAsync() => _running.WaitAsync(SlackServer.Patience);

    public Task StopAsync() => _stop.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Server.DisposeAsync();
        _deliveries.Dispose();
        _app.Dispose();
        _handler.Dispose();
        _loggers.Dispose();
        _stop.Dispose();
    }
}
