using Microsoft.Extensions.Logging;
using StudyBot.Slack.WebApi;
using StudyBot.TestSupport;
using StudyBot.Transport;

namespace StudyBot.Slack.Tests.WebApi;

/// <summary>A client of one workspace against a scripted server, on a manual clock.</summary>
internal sealed class WebScript : IAsyncDisposable
{
    public const string Token = "xoxb-planted";

    public static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(700);

    private readonly SocketsHttpHandler _handler = ApiHttp.CreateHandler();
    private readonly ILoggerFactory _loggers;

    private WebScript(SlackServer server)
    {
        Server = server;
        _loggers = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        var settings = new SlackWebSettings { BaseAddress = server.Api };
        Client = new SlackWebClient(settings, new SlackToken(Token), _handler, _ => RetryDelay, Clock, _loggers.CreateLogger<SlackWebClient>());
    }

    public SlackServer Server { get; }

    public ManualTimeProvider Clock { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public SlackWebClient Client { get; }

    public static async Task<WebScript> CreateAsync() => new(await SlackServer.StartAsync());

    /// <summary>Waits until the client waits, checks for how long, and lets the time pass.</summary>
    public async Task PassAsync(TimeSpan expected)
    {
        Assert.Equal(expected, await Clock.TimerWithinAsync(expected));
        Clock.Advance(expected);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        _handler.Dispose();
        _loggers.Dispose();
    }
}
