using System.Text.Json;
using StudyBot.Core.History;
using StudyBot.History;
using StudyBot.TestSupport.Questions;
using StudyBot.TestSupport.Soak.OnDiscord;
using StudyBot.TestSupport.Soak.OnSlack;

namespace StudyBot.TestSupport.Soak;

/// <summary>A study group on a platform of this machine, and the whole bot in it, which can end and begin again. Both live in manual time.</summary>
internal sealed class SoakGroup : IAsyncDisposable
{
    public const string Track = "ml-engineer";
    public const string PrivateButton = "Answer privately";
    public const int MemberCount = 8;

    private static readonly TimeSpan NightStep = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan TimeToReturn = TimeSpan.FromMinutes(5);

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _clock;
    private readonly DataDirectory _data;
    private SoakBot? _bot;

    private SoakGroup(ManualTimeProvider clock, RunningTime time, ISoakPlatform platform)
    {
        (_clock, Time, Platform) = (clock, time, platform);
        _data = new DataDirectory(_directory.File("data"));
        History = new HistoryFile(_data.DatabasePath);
        SampleBank.Write(_directory.File("prompts"));
        File.WriteAllText(_directory.File("settings.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["Prompts"] = new { Directory = _directory.File("prompts") },
            ["Playground"] = new { Port = 0 },
            [platform.Settings.Section] = platform.Settings.Values,
        }));
    }

    public ISoakPlatform Platform { get; }

    public RunningTime Time { get; }

    /// <summary>As the bot left it, whether it runs or not.</summary>
    public HistoryFile History { get; }

    public SoakLogs Logs { get; } = new();

    public static async Task<SoakGroup> StartAsync(SoakTarget target, Random random, DateTimeOffset now)
    {
        var clock = new ManualTimeProvider(now);
        var time = new RunningTime(clock);
        ISoakPlatform platform = target switch
        {
            SoakTarget.Discord => await DiscordSoakPlatform.StartAsync(clock, time, random),
            SoakTarget.Slack => await SlackSoakPlatform.StartAsync(clock, time, random),
        };
        var group = new SoakGroup(clock, time, platform);
        await group.StartBotAsync();
        return group;
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
            await Time.UntilAsync(() => Task.FromResult(Platform.IsConnected), "the bot is connected", TimeToReturn);
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
        await Platform.DisposeAsync();
        HistoryFile.Release(_data.DatabasePath);
        _directory.Dispose();
    }

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
