using Microsoft.Extensions.Logging;
using StudyBot.Discord.Models;
using StudyBot.Discord.Rest;
using StudyBot.TestSupport;
using StudyBot.Transport;

namespace StudyBot.Discord.Tests.Rest;

/// <summary>The client, the server it speaks to, and the clock both go by.</summary>
internal sealed class RestBench : IAsyncDisposable
{
    public const string Token = "MTA1.bot-token.SECRET";

    public const string InteractionToken = "interaction-SECRET";

    public const string Message =
        """{"id": "900", "channel_id": "100", "type": 0, "content": "", "timestamp": "2026-01-05T09:00:00.000000+00:00"}""";

    public static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(100);

    private readonly SocketsHttpHandler _handler;
    private readonly LoggerFactory _loggers;

    private RestBench(RestServer server, SocketsHttpHandler handler)
    {
        _handler = handler;
        Server = server;
        _loggers = new LoggerFactory([Logs], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        Client = new DiscordRestClient(Settings, handler, _ => RetryDelay, Clock, _loggers.CreateLogger<DiscordRestClient>());
    }

    public static Snowflake Channel { get; } = new(100);

    public static Snowflake Guild { get; } = new(200);

    public static Snowflake Application { get; } = new(300);

    public static Snowflake Interaction { get; } = new(400);

    public RestServer Server { get; }

    public WatchedClock Clock { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public RestSettings Settings => new()
    {
        BaseAddress = Server.BaseAddress,
        Token = Token,
        HomePage = new Uri("https://studybot.example/"),
    };

    public DiscordRestClient Client { get; }

    public static async Task<RestBench> StartAsync(Action<SocketsHttpHandler>? configure = null)
    {
        var handler = ApiHttp.CreateHandler();
        configure?.Invoke(handler);
        return new RestBench(await RestServer.StartAsync(), handler);
    }

    /// <summary>Lets retry delays and rate limits pass, but no time-out.</summary>
    public Task<TimeSpan> CarryAsync(Task task) => Clock.CarryAsync(task, TimeSpan.FromSeconds(1));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _handler.Dispose();
        _loggers.Dispose();
        await Server.DisposeAsync();
    }
}
