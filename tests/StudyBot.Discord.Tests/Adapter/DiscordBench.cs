using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Discord.Models;
using StudyBot.Discord.Rest;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Chat;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>The adapter on a Discord of this machine, with a product that does what the test says. Birch is a member of its server.</summary>
internal sealed class DiscordBench : IAsyncDisposable
{
    private readonly (string Key, string Value)[] _settings;
    private IHost _host;

    private DiscordBench(LoopbackDiscord discord, (string Key, string Value)[] settings)
    {
        Discord = discord;
        _settings = settings;
        _host = CreateHost();
        Guild = discord.Guild("Study group");
        Channel = Guild.Channel("ml-engineer");
        Birch = Guild.User("Birch");
    }

    public LoopbackDiscord Discord { get; }

    public ScriptedHandler Handler { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public LoopbackGuild Guild { get; }

    public LoopbackChannel Channel { get; }

    public LoopbackUser Birch { get; }

    public IChatPlatform Platform => _host.Services.GetRequiredService<IChatPlatform>();

    public IServiceProvider Services => _host.Services;

    public ChannelRef ChannelRef => new("discord", Guild.Id.ToString(), Channel.Id.ToString());

    public MemberRef BirchRef => new("discord", Guild.Id.ToString(), Birch.Id.ToString());

    /// <summary>Connected: the gateway has told of the server.</summary>
    public static async Task<DiscordBench> StartAsync(LoopbackDiscordOptions? options = null, params (string Key, string Value)[] settings)
    {
        var bench = await CreateAsync(options, settings);
        await bench.ConnectAsync();
        return bench;
    }

    /// <summary>Not connected yet.</summary>
    public static async Task<DiscordBench> CreateAsync(LoopbackDiscordOptions? options = null, params (string Key, string Value)[] settings)
    {
        var discord = await LoopbackDiscord.StartAsync((options ?? new LoopbackDiscordOptions()) with { BucketLimit = 1_000, GlobalLimit = 10_000 });
        return new DiscordBench(discord, settings);
    }

    public Task StartHostAsync() => _host.StartAsync();

    public async Task ConnectAsync()
    {
        await StartHostAsync();
        await Handler.NextAsync<ChatEvent.MessagesMissed>();
        await Discord.UntilRequestAsync(request => request.Method == "PUT" && request.Path.EndsWith("/commands", StringComparison.Ordinal));
    }

    /// <summary>The bot ends and begins again; it is not connected yet.</summary>
    public async Task RestartAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _host = CreateHost();
    }

    /// <summary>A question with its thread.</summary>
    public async Task<(Place Place, LoopbackChannel Channel)> ThreadAsync(string marker = "q1")
    {
        var post = await Platform.PostAsync(new Place(ChannelRef), Card("Question"), new PostMarker(marker), CancellationToken.None);
        var place = await Platform.OpenThreadAsync(post, "Question", CancellationToken.None);
        return (place, Channel.Threads.Single(thread => thread.Id.ToString() == place.ThreadId));
    }

    public Task WhisperAsync(Place place, string key, string title) =>
        Platform.WhisperAsync(new Whisper(BirchRef, place, key, Card(title)), CancellationToken.None);

    public Task DeleteAsync(LoopbackMessage message) => Services.GetRequiredService<DiscordRestClient>().DeleteMessageAsync(
        new Snowflake(message.Channel.Id), new Snowflake(message.Id), CancellationToken.None);

    public static Card Card(string title, params IReadOnlyList<CardButton> buttons) => new() { Title = title, Buttons = buttons };

    public static string TitleOf(LoopbackMessage message) => message.Text.Split('\n')[0].TrimStart('#', ' ').Replace("\\", "");

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await Discord.DisposeAsync();
    }

    private IHost CreateHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = Discord.Token,
            ["Discord:ApiUrl"] = Discord.RestAddress.AbsoluteUri,
        });
        builder.Configuration.AddInMemoryCollection(_settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(StudyGrammar.Create())
            .AddSingleton<IChatHandler>(Handler)
            .AddDiscord(builder.Configuration);
        return builder.Build();
    }
}
