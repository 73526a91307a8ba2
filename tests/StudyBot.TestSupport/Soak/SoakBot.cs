using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Cli;
using StudyBot.Hosting;

namespace StudyBot.TestSupport.Soak;

/// <summary>One run of the bot, from the verb <c>run</c> to a stop that somebody asked for.</summary>
internal sealed class SoakBot : IAsyncDisposable
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringWriter _error = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _clock;
    private readonly ILoggerProvider _logs;
    private readonly Task<int> _run;

    public SoakBot(string[] arguments, TimeProvider clock, ILoggerProvider logs)
    {
        (_clock, _logs) = (clock, logs);
        _run = Task.Run(() => new CommandLine(Create, TextWriter.Null, _error).RunAsync(arguments, _stop.Token));
        Started = StartedAsync();
    }

    /// <summary>Done when everything has begun.</summary>
    public Task Started { get; }

    /// <summary>Stops it, as SIGTERM does.</summary>
    /// <exception cref="InvalidOperationException">It had ended before, or ends with an error.</exception>
    public async ValueTask DisposeAsync()
    {
        var hasEnded = _run.IsCompleted;
        await _stop.CancelAsync();
        var code = await _run;
        _stop.Dispose();
        await _error.DisposeAsync();
        if (hasEnded || code != 0)
        {
            throw new InvalidOperationException($"The bot ended by itself, or with the code {code}: {_error}");
        }
    }

    private async Task StartedAsync()
    {
        if (await Task.WhenAny(_started.Task, _run) == _run)
        {
            throw new InvalidOperationException($"The bot did not start: {_error}");
        }
    }

    private WebApplication Create(BotSettings settings)
    {
        var bot = Bot.Create(settings with { Clock = _clock, LowestLogLevel = LogLevel.None });
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
        bot.Lifetime.ApplicationStarted.Register(() => _started.TrySetResult());
        return bot;
    }
}
