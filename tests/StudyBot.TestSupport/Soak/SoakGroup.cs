using System.Text.Json;
using StudyBot.Core.History;
using StudyBot.History;
using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Questions;

namespace StudyBot.TestSupport.Soak;

/// <summary>A study group on a Discord of this machine, and the whole bot in it, which can end and begin again. Both live in manual time.</summary>
internal sealed class SoakGroup : IAsyncDisposable
{
    public const string Track = "ml-engineer";

    private const int MemberCount = 8;

    private static readonly TimeSpan NightStep = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan TimeToReturn = TimeSpan.FromMinutes(5);

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _clock;
    private readonly DataDirectory _data;
    private SoakBot? _bot;

    private SoakGroup(ManualTimeProvider clock, LoopbackDiscord discord)
    {
        _clock = clock;
        Discord = discord;
        Time = new RunningTime(clock);
        _data = new DataDirectory(_directory.File("data"));
        History = new HistoryFile(_data.DatabasePath);
        SampleBank.Write(_directory.File("prompts"));
        File.WriteAllText(_directory.File("settings.json"), JsonSerializer.Serialize(new
        {
            Prompts = new { Directory = _directory.File("prompts") },
            Playground = new { Port = 0 },
            Discord = new { discord.Token, ApiUrl = discord.RestAddress.AbsoluteUri },
        }));
        var guild = discord.Guild("Study group");
        Channel = guild.Channel(Track);
        Moderator = guild.User("Alder", guild.Role("Moderator"));
        Members = [.. Enumerable.Range(1, MemberCount).Select(number => guild.User($"Member {number}"))];
    }

    /// <summary>As long as the bot puts up with: the nights of the soak then pass in a few steps, with every beat acknowledged.</summary>
    public static TimeSpan HeartbeatInterval { get; } = TimeSpan.FromHours(1);

    public LoopbackDiscord Discord { get; }

    public RunningTime Time { get; }

    /// <summary>As the bot left it, whether it runs or not.</summary>
    public HistoryFile History { get; }

    public SoakLogs Logs { get; } = new();

    public LoopbackChannel Channel { get; }

    public LoopbackUser Moderator { get; }

    public IReadOnlyList<LoopbackUser> Members { get; }

    public static async Task<SoakGroup> StartAsync(DateTimeOffset now)
    {
        var clock = new ManualTimeProvider(now);
        var discord = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { Time = clock, HeartbeatInterval = HeartbeatInterval });
        var group = new SoakGroup(clock, discord);
        await group.StartBotAsync();
        return group;
    }

    /// <summary>The track every day at nine, by the moderator's command, once the bot is there.</summary>
    public async Task SubscribeAsync()
    {
        await Time.UntilAsync(() => Task.FromResult(Discord.Gateway.LiveSessions == 1 && HasCommands()), "the bot is there");
        var outcome = await Moderator.RunCommandAsync(
            Channel,
            "study track subscribe",
            ("track", Track), ("channel", Channel.Name), ("days", "daily"), ("time", "09:00"), ("zone", "UTC"));
        if (outcome.Kind is LoopbackOutcomeKind.Failed)
        {
            throw new InvalidOperationException("The track was not subscribed to.");
        }
    }

    public async Task RestartBotAsync(Func<Task> meanwhile)
    {
        await StopBotAsync();
        await meanwhile();
        await StartBotAsync();
    }

    /// <summary>Hours pass in which little happens. A bot that loses its connection meanwhile gets the time to come back.</summary>
    public async Task SleepUntilAsync(DateTimeOffset instant)
    {
        while (Time.Now < instant)
        {
            var left = instant - Time.Now;
            await Time.JumpAsync(left < NightStep ? left : NightStep);
            await Time.UntilAsync(() => Task.FromResult(Discord.Gateway.LiveSessions == 1), "the bot is connected", TimeToReturn);
        }
    }

    public async Task<T> ReadAsync<T>(Func<StudyBotDbContext, Task<T>> read)
    {
        await using var history = History.CreateDbContext();
        return await read(history);
    }

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Discord.DisposeAsync();
        HistoryFile.Release(_data.DatabasePath);
        _directory.Dispose();
    }

    private bool HasCommands() =>
        Discord.Requests.Any(request => request.Method == "PUT" && request.Path.EndsWith("/commands", StringComparison.Ordinal));

    private async Task StartBotAsync()
    {
        _bot = new SoakBot(["run", "--data", _data.Path, "--config", _directory.File("settings.json")], _clock, Logs);
        await Time.DuringAsync(_bot.Started, "the bot starts");
    }

    private async Task StopBotAsync()
    {
        if (_bot is { } bot)
        {
            _bot = null;
            await Time.DuringAsync(bot.DisposeAsync().AsTask(), "the bot stops");
        }
    }
}
