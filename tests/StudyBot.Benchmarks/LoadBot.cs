using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.History;
using StudyBot.TestSupport;

namespace StudyBot.Benchmarks;

/// <summary>The whole bot, as a program of its own: what is measured is the bot and not what measures it.</summary>
internal sealed class LoadBot : IAsyncDisposable
{
    private const string Track = "ml-engineer";
    private const string Prompts = "prompts";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly TemporaryDirectory _directory = new();
    private readonly DataDirectory _data;
    private readonly HistoryFile _history;
    private readonly Process _bot;

    /// <param name="section">Of the configuration: the platform that it takes part in.</param>
    /// <param name="values">What stands in the section.</param>
    public LoadBot(string section, object values)
    {
        _data = new DataDirectory(_directory.File("data"));
        _history = new HistoryFile(_data.DatabasePath);
        var settings = _directory.File("settings.json");
        File.WriteAllText(settings, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["Prompts"] = new { Directory = Repository.PathOf(Prompts) },
            ["Playground"] = new { Port = 0 },
            ["Logging"] = new { LogLevel = new { Default = "Error" } },
            [section] = values,
        }));
        _bot = Process.Start(new ProcessStartInfo("dotnet", [BuiltPrograms.Bot, "run", "--data", _data.Path, "--config", settings, "--port", "0"]))!; // A new one.
    }

    /// <summary>Spent by the bot so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _bot.Refresh();
            return _bot.TotalProcessorTime;
        }
    }

    /// <summary>Of the bot, in megabytes.</summary>
    public long Memory
    {
        get
        {
            _bot.Refresh();
            return _bot.WorkingSet64 / 1_000_000;
        }
    }

    /// <summary>Waits until it is connected, and its database is made.</summary>
    public async Task IsReadyAsync(Func<bool> isConnected)
    {
        await UntilAsync(() => Task.FromResult(isConnected()));
        await UntilAsync(IsDatabaseMadeAsync);
    }

    /// <summary>Opens a round in each of the channels. Two at least: one alone goes by a shorter name.</summary>
    /// <param name="runAsync">Has a moderator run a command with its options in a channel.</param>
    public async Task OpenRoundsAsync(
        IReadOnlyList<string> channels, Func<string, string, (string Name, string Value)[], Task> runAsync)
    {
        var later = TimeOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(12));
        foreach (var channel in channels)
        {
            await runAsync(
                channel,
                "track subscribe",
                [("track", Track), ("channel", channel), ("days", "daily"), ("time", $"{later:HH:mm}"), ("zone", "UTC")]);
        }

        await UntilAsync(() => ReadAsync(async history => await history.Subscriptions.CountAsync() == channels.Count));
        foreach (var channel in channels)
        {
            await runAsync(channel, "track post-now", [("subscription", $"{Track}@{channel}")]);
        }

        await UntilAsync(() => ReadAsync(async history =>
            await history.Rounds.CountAsync(round => round.State == RoundState.Open) == channels.Count));
    }

    public async Task<T> ReadAsync<T>(Func<StudyBotDbContext, Task<T>> read)
    {
        await using var history = _history.CreateDbContext();
        return await read(history);
    }

    public static async Task UntilAsync(Func<Task<bool>> isDone)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!await isDone())
        {
            await Task.Delay(BetweenLooks, TimeProvider.System, patience.Token);
        }
    }

    private async Task<bool> IsDatabaseMadeAsync()
    {
        try
        {
            return await ReadAsync(async history => !(await history.Database.GetPendingMigrationsAsync()).Any());
        }
        catch (SqliteException)
        {
            return false; // Seen while it is being made.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Kill();
        await _bot.WaitForExitAsync();
        _bot.Dispose();
        HistoryFile.Release(_data.DatabasePath);
        _directory.Dispose();
    }
}
