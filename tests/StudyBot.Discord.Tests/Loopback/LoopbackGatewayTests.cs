using System.Text.Json.Nodes;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Discord.Faults;

namespace StudyBot.Discord.Tests.Loopback;

/// <summary>Guards against a gateway that forgets, repeats or tells more than the real one.</summary>
public sealed class LoopbackGatewayTests : IAsyncLifetime
{
    private const LoopbackIntents Listening = LoopbackIntents.Guilds | LoopbackIntents.GuildMessages | LoopbackIntents.DirectMessages;

    private readonly ManualTimeProvider _time = new();
    private LoopbackDiscord _server = null!; // Set before each test.
    private LoopbackClient _client = null!;
    private LoopbackChannel _channel = null!;
    private LoopbackUser _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { Time = _time });
        _client = LoopbackClient.Of(_server);
        var guild = _server.Guild("Guild");
        _channel = guild.Channel("questions");
        _ada = guild.User("Ada");
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Missed_events_are_replayed_in_order_and_once()
    {
        await _client.IdentifyAsync(Listening | LoopbackIntents.MessageContent);
        await _ada.SayAsync(_channel, "heard");
        await _client.NextAsync("MESSAGE_CREATE");
        _client.Break();
        await _ada.SayAsync(_channel, "first missed");
        await _ada.SayAsync(_channel, "second missed");

        await _client.ResumeAsync();

        Assert.Equal("first missed", (await _client.NextAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal("second missed", (await _client.NextAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal("RESUMED", (await _client.ReceiveAsync())["t"]!.GetValue<string>());
    }

    [Fact]
    public async Task Session_is_forgotten_some_minutes_after_the_connection_broke()
    {
        await _client.IdentifyAsync(Listening);
        _client.Break();
        await _server.UntilAsync(() => _server.Gateway.LiveSessions == 0 ? _server : null);
        _time.Advance(TimeSpan.FromMinutes(6));

        await _client.ResumeAsync();

        var answer = await _client.ReceiveAsync();
        Assert.Equal(9, answer["op"]!.GetValue<int>());
        Assert.False(answer["d"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Refused_resume_is_answered_with_an_invalid_session()
    {
        await _client.IdentifyAsync(Listening);
        _client.Break();
        _server.Gateway.Resumes = LoopbackResumes.Refused;

        await _client.ResumeAsync();

        Assert.Equal(9, (await _client.ReceiveAsync())["op"]!.GetValue<int>());
    }

    [Fact]
    public async Task Words_are_withheld_without_the_intent_except_from_those_they_are_meant_for()
    {
        await _client.IdentifyAsync(Listening);

        await _ada.SayAsync(_channel, "to the channel", LoopbackFile.OfText("answer.md", "An answer."));
        var plain = await _client.NextAsync("MESSAGE_CREATE");
        await _ada.SayAsync(_channel, $"to {_server.Bot.Mention}");
        var mention = await _client.NextAsync("MESSAGE_CREATE");
        await _ada.SayAsync(_ada.DirectChannel, "in private");
        var direct = await _client.NextAsync("MESSAGE_CREATE");

        Assert.Equal("", plain["content"]!.GetValue<string>());
        Assert.Empty(plain["attachments"]!.AsArray());
        Assert.Equal($"to {_server.Bot.Mention}", mention["content"]!.GetValue<string>());
        Assert.Equal("in private", direct["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task Channel_that_the_bot_cannot_see_is_not_heard()
    {
        await _client.IdentifyAsync(Listening | LoopbackIntents.MessageContent);
        _channel.Overwrite(_server.Bot, deny: LoopbackPermissions.ViewChannel);
        await _ada.SayAsync(_channel, "unheard");
        _channel.Overwrite(_server.Bot, allow: LoopbackPermissions.ViewChannel);
        await _ada.SayAsync(_channel, "heard");

        Assert.Equal("heard", (await _client.NextAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task Thread_falls_asleep_after_its_time_and_wakes_by_a_message()
    {
        await _client.IdentifyAsync(Listening);
        var content = new JsonObject { ["content"] = "Question" };
        var post = await _client.SendAsync(HttpMethod.Post, $"channels/{_channel.Id}/messages", content);
        var settings = new JsonObject { ["name"] = "Answers", ["auto_archive_duration"] = 60 };
        await _client.SendAsync(HttpMethod.Post, $"channels/{_channel.Id}/messages/{post.Body!["id"]}/threads", settings);
        var thread = _channel.Threads.Single();

        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(thread.IsArchived);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(thread.IsArchived);

        await _ada.SayAsync(thread, "Still here.");
        Assert.False(thread.IsArchived);
    }
}
