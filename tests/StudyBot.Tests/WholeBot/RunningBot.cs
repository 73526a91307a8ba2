using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Cli;
using StudyBot.Hosting;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>The verb <c>run</c> with nothing replaced but the clock, and a browser that looks at it.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly BotHome _home;
    private readonly StringWriter _error = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _run;
    private WebApplication? _bot;
    private RoomVisitor? _room;

    private RunningBot(BotHome home)
    {
        _home = home;
        _run = Task.Run(() => new CommandLine(Create, TextWriter.Null, _error).RunAsync(home.Arguments("run"), _stop.Token));
    }

    public SignallingLogs Logs { get; } = new();

    public bool IsReady => _started.Task.IsCompleted;

    public RoomVisitor Room => _room ?? throw new InvalidOperationException("The bot is not ready yet.");

    public Uri Address => new(_bot?.Urls.First() ?? throw new InvalidOperationException("The bot is not made yet."));

    public IServiceProvider Services => _bot?.Services ?? throw new InvalidOperationException("The bot is not made yet.");

    public static async Task<RunningBot> StartAsync(BotHome home)
    {
        var bot = Launch(home);
        await bot.IsReadyAsync();
        return bot;
    }

    /// <summary>Does not wait until it is ready, which a bot that stands by is not.</summary>
    public static RunningBot Launch(BotHome home) => new(home);

    public async Task IsReadyAsync()
    {
        try
        {
            await Task.WhenAny(_started.Task, _run).WaitAsync(RoomVisitor.Patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The bot did not get ready. It said: {string.Join('\n', Logs.Take())}");
        }

        Assert.True(_started.Task.IsCompleted, $"The bot ended: {_error}");
        _room = new RoomVisitor(Address);
    }

    /// <summary>As SIGTERM does, and as often as one likes. Returns the exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run.WaitAsync(RoomVisitor.Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _room?.Dispose();
        _stop.Dispose();
        await _error.DisposeAsync();
    }

    private WebApplication Create(BotSettings settings)
    {
        _bot = Bot.Create(settings with { Clock = _home.Clock, LowestLogLevel = LogLevel.None });
        _bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(Logs);
        _bot.Lifetime.ApplicationStarted.Register(() => _ = OpenAsync(_bot));
        return _bot;
    }

    private async Task OpenAsync(WebApplication bot)
    {
        await bot.Services.GetRequiredService<Opening>().Done;
        _started.TrySetResult();
    }
}
