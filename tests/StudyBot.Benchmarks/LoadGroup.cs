using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.History;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Benchmarks;

/// <summary>
/// The whole bot, as a program of its own, in a Discord of this machine: what is measured is the bot and not what measures it. Everybody
/// practises as an ML engineer.
/// </summary>
internal sealed class LoadGroup : IAsyncDisposable
{
    private const string Track = "ml-engineer";
    private const string Prompts = "prompts";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly TemporaryDirectory _directory = new();
    private readonly DataDirectory _data;
    private readonly HistoryFile _history;
    private readonly Process _bot;

    private LoadGroup(LoopbackDiscord discord)
    {
        Discord = discord;
        Guild = discord.Guild("Study group");
        Moderator = Guild.User("Alder", Guild.Role("Moderator"));
        _data = new DataDirectory(_directory.File("data"));
        _history = new HistoryFile(_data.DatabasePath);
        var settings = _directory.File("settings.json");
        File.WriteAllText(settings, JsonSerializer.Serialize(new
        {
            Prompts = new { Directory = Repository.PathOf(Prompts) },
            Playground = new { Port = 0 },
            Discord = new { discord.Token, ApiUrl = discord.RestAddress.AbsoluteUri },
            Logging = new { LogLevel = new { Default = "Error" } },
        }));
        _bot = Process.Start(new ProcessStartInfo("dotnet", [BuiltPrograms.Bot, "run", "--data", _data.Path, "--config", settings, "--port", "0"]))!; // A new one.
    }

    public LoopbackDiscord Discord { get; }

    public LoopbackGuild Guild { get; }

    public LoopbackUser Moderator { get; }

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

    /// <summary>Open, connected and with its command.</summary>
    public static async Task<LoadGroup> StartAsync(LoopbackDiscordOptions? options = null)
    {
        var group = new LoadGroup(await LoopbackDiscord.StartAsync(options));
        await UntilAsync(() => Task.FromResult(group.Discord.Gateway.LiveSessions == 1 && group.Guild.Commands.Count > 0));
        await UntilAsync(() => group.ReadAsync(IsMigratedAsync));
        return group;
    }

    /// <summary>Rounds in channels of their own, by the moderator's commands. Two at least: one alone goes by a shorter name.</summary>
    public async Task<IReadOnlyList<LoadRound>> OpenRoundsAsync(int count)
    {
        var channels = Enumerable.Range(1, count).Select(number => Guild.Channel($"practice-{number}")).ToList();
        var later = TimeOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(12));
        foreach (var channel in channels)
        {
            await Moderator.RunCommandAsync(
                channel,
                "study track subscribe",
                ("track", Track), ("channel", channel.Name), ("days", "daily"), ("time", $"{later:HH:mm}"), ("zone", "UTC"));
        }

        await UntilAsync(() => ReadAsync(async history => await history.Subscriptions.CountAsync() == count));
        foreach (var channel in channels)
        {
            await Moderator.RunCommandAsync(channel, "study track post-now", ("subscription", $"{Track}@{channel.Name}"));
        }

        await UntilAsync(() => ReadAsync(async history => await history.Rounds.CountAsync(round => round.State == RoundState.Open) == count));
        return [.. channels.Select(channel => new LoadRound(channel.Messages.Single(message => message.Thread is not null)))];
    }

    /// <summary>While the bot makes the file, others are refused now and then.</summary>
    private static async Task<bool> IsMigratedAsync(StudyBotDbContext history)
    {
        try
        {
            return !(await history.Database.GetPendingMigrationsAsync()).Any();
        }
        catch (SqliteException)
        {
            return false;
        }
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

    public async ValueTask DisposeAsync()
    {
        _bot.Kill();
        await _bot.WaitForExitAsync();
        _bot.Dispose();
        await Discord.DisposeAsync();
        HistoryFile.Release(_data.DatabasePath);
        _directory.Dispose();
    }
}
