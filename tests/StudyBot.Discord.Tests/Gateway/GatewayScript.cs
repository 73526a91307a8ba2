using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyBot.Discord.Gateway;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Transport;

namespace StudyBot.Discord.Tests.Gateway;

/// <summary>A gateway client on a manual clock, with the test as its server.</summary>
internal sealed class GatewayScript : IGatewayBotSource, IAsyncDisposable
{
    public const string Token = "planted-token";
    public const string Gateway = "wss://gateway.example";
    public const string ResumeAt = "wss://resume.example";
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);

    private readonly CancellationTokenSource _stop = new();
    private readonly ILoggerFactory _loggers;
    private Task _running = Task.CompletedTask;

    public GatewayScript() => _loggers = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));

    public ManualTimeProvider Clock { get; } = new();

    public ScriptedWebSockets Sockets { get; } = new();

    public RecordingListener Listener { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public GatewaySettings Settings { get; set; } = new()
    {
        Token = Token,
        Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.MessageContent,
    };

    /// <summary>What Discord answers when it is asked where the gateway is.</summary>
    public GatewayBot? Bot { get; set; } = new(new Uri(Gateway), 1, new SessionStartLimit(1000, 1000, TimeSpan.FromHours(4), 1));

    /// <summary>Every jitter. With all of it the first beat is as late as can be, and out of the way.</summary>
    public double Chance { get; set; } = 1;

    public GatewayShards Shards { get; private set; } = null!;

    public ShardHealth Health => Assert.Single(Shards.Health);

    /// <summary>Starts the client and hands over its first connection.</summary>
    public Task<ScriptedWebSocket> ConnectAsync()
    {
        Start();
        return Sockets.ConnectionAsync();
    }

    public void Start()
    {
        Shards = new GatewayShards(Settings, this, Listener, Sockets.Open, Clock, () => Chance, _loggers);
        _running = Shards.RunAsync(_stop.Token);
    }

    /// <summary>Starts the client and brings it to where it has a session and has heard READY, which has the number 1.</summary>
    public async Task<ScriptedWebSocket> LiveAsync()
    {
        var socket = await ConnectAsync();
        await GreetAsync(socket, opcode: 2);
        await BecomeReadyAsync(socket);
        return socket;
    }

    /// <summary>Says hello and takes the client's answer.</summary>
    public async Task<JsonElement> GreetAsync(ScriptedWebSocket socket, int opcode)
    {
        Hello(socket);
        return await ExpectAsync(socket, opcode);
    }

    public async Task BecomeReadyAsync(ScriptedWebSocket socket, string session = "first")
    {
        socket.Send($$$"""{"t":"READY","s":1,"op":0,"d":{"v":10,"session_id":"{{{session}}}","resume_gateway_url":"{{{ResumeAt}}}"}}""");
        Assert.Equal("READY 1", await Listener.NextAsync());
        Assert.StartsWith("started", await Listener.NextAsync());
    }

    public static void Hello(ScriptedWebSocket socket) =>
        socket.Send($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{Interval.TotalMilliseconds}}},"_trace":[]}}""");

    public static void Event(ScriptedWebSocket socket, int sequence) => socket.Send($$"""{"t":"MESSAGE_CREATE","s":{{sequence}},"op":0,"d":{{sequence}}}""");

    public static void Acknowledge(ScriptedWebSocket socket) => socket.Send("""{"op":11}""");

    /// <summary>An event that has been heard shows that everything before it was read.</summary>
    public async Task HearAsync(ScriptedWebSocket socket, int sequence)
    {
        Event(socket, sequence);
        Assert.Equal($"MESSAGE_CREATE {sequence} {sequence}", await Listener.NextAsync());
    }

    public static async Task<JsonElement> ExpectAsync(ScriptedWebSocket socket, int opcode)
    {
        var message = await socket.NextAsync();
        Assert.Equal(opcode, message.GetProperty("op").GetInt32());
        return message.GetProperty("d");
    }

    /// <summary>Waits until the client waits, checks for how long, and lets the time pass.</summary>
    public async Task PassAsync(TimeSpan expected)
    {
        Assert.Equal(expected, await Clock.TimerWithinAsync(expected));
        Clock.Advance(expected);
    }

    /// <summary>The next connection, after the wait before a first retry.</summary>
    public async Task<ScriptedWebSocket> ReconnectedAsync()
    {
        await PassAsync(TimeSpan.FromMilliseconds(250) * Chance);
        return await Sockets.ConnectionAsync();
    }

    /// <summary>How the client ended.</summary>
    public Task EndAsync() => _running.WaitAsync(ScriptedWebSocket.Patience);

    public Task StopAsync() => _stop.CancelAsync();

    Task<GatewayBot?> IGatewayBotSource.GetAsync(CancellationToken cancellationToken) => Task.FromResult(Bot);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _loggers.Dispose();
    }
}
