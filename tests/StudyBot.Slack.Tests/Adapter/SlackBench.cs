using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Manifest;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Chat;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>The adapter on a Slack of this machine, with a product that does what the test says. Birch is a member of its workspace.</summary>
internal sealed class SlackBench : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly (string Key, string Value)[] _settings;
    private IHost _host;

    private SlackBench(LoopbackSlack slack, (string Key, string Value)[] settings)
    {
        Slack = slack;
        _settings = settings;
        Workspace = slack.Workspace("Study group");
        Birch = Workspace.User("Birch");
        Channel = Workspace.Channel("ml-engineer");
        _host = CreateHost();
    }

    public LoopbackSlack Slack { get; }

    public LoopbackWorkspace Workspace { get; }

    public LoopbackChannel Channel { get; }

    public LoopbackUser Birch { get; }

    public ScriptedHandler Handler { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public IServiceProvider Services => _host.Services;

    public IChatPlatform Platform => Services.GetRequiredService<IChatPlatform>();

    public ChannelRef ChannelRef => new("slack", Workspace.Id, Channel.Id);

    public MemberRef BirchRef => new("slack", Workspace.Id, Birch.Id);

    /// <summary>Connected and signed in.</summary>
    public static async Task<SlackBench> StartAsync(params (string Key, string Value)[] settings)
    {
        var slack = await LoopbackSlack.StartAsync(new LoopbackSlackOptions
        {
            LimitsRates = false,
            Scopes = BotScopes.All.Select(scope => scope.Name).ToHashSet(),
        });
        var bench = new SlackBench(slack, settings);
        await bench.ConnectAsync();
        return bench;
    }

    /// <summary>The bot ends and begins again.</summary>
    public async Task RestartAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Handler.Forget();
        _host = CreateHost();
        await ConnectAsync();
    }

    /// <summary>A question with its thread.</summary>
    public async Task<(Place Place, LoopbackThread Thread)> ThreadAsync(string marker = "q1")
    {
        var post = await Platform.PostAsync(new Place(ChannelRef), Card("Question"), new PostMarker(marker), CancellationToken.None);
        var place = await Platform.OpenThreadAsync(post, "Question", CancellationToken.None);
        return (place, Channel.Thread(place.ThreadId!));
    }

    public Task WhisperAsync(Place place, string key, string title) => WhisperAsync(BirchRef, place, key, title);

    public Task WhisperAsync(MemberRef member, Place place, string key, string title) =>
        Platform.WhisperAsync(new Whisper(member, place, key, Card(title)), CancellationToken.None);

    public static Card Card(string title, params IReadOnlyList<CardButton> buttons) => new() { Title = title, Buttons = buttons };

    /// <summary>The title of a card, and of anything else its first line.</summary>
    public static string TitleOf(LoopbackMessage message) => message.Text.Split('\n')[0];

    /// <summary>The cards that a thread shows to everybody, without the bot's first reply, which begins it.</summary>
    public IReadOnlyList<string> ShownIn(LoopbackThread thread) =>
        [.. thread.Messages.Where(message => message.AuthorId == Workspace.Bot.Id).Select(TitleOf).Where(title => title != "Answer in this thread")];

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await Slack.DisposeAsync();
        _directory.Dispose();
    }

    private async Task ConnectAsync()
    {
        await _host.StartAsync();
        await Handler.NextAsync<ChatEvent.MessagesMissed>();
    }

    private IHost CreateHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:AppToken"] = Slack.AppToken,
            ["Slack:BotToken"] = Workspace.BotToken,
            ["Slack:ApiUrl"] = Slack.ApiAddress.AbsoluteUri,
        });
        builder.Configuration.AddInMemoryCollection(_settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IChatHandler>(Handler)
            .AddSlack(builder.Configuration, new SlackDirectory(_directory.File("data")));
        return builder.Build();
    }
}
