using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Discord.Tests.Loopback;

/// <summary>Guards against a server that lets the bot do what a real guild would not.</summary>
public sealed class LoopbackPermissionTests : IAsyncLifetime
{
    private const LoopbackPermissions Nothing = LoopbackPermissions.None;
    private const LoopbackPermissions View = LoopbackPermissions.ViewChannel;
    private const LoopbackPermissions Send = LoopbackPermissions.SendMessages;
    private const LoopbackPermissions Posting = View | Send;

    private LoopbackDiscord _server = null!; // Set before each test.
    private LoopbackClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await LoopbackDiscord.StartAsync();
        _client = LoopbackClient.Of(_server);
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>Columns: what the channel denies everybody, allows the bot's role, denies the bot's role, allows the bot itself.</summary>
    [Theory]
    [InlineData(Nothing, Nothing, Nothing, Nothing, null)]
    [InlineData(Send, Nothing, Nothing, Nothing, 50013)]
    [InlineData(Send, Send, Nothing, Nothing, null)]
    [InlineData(Nothing, Nothing, Send, Send, null)]
    [InlineData(View, Send, Nothing, Nothing, 50001)]
    [InlineData(View, Posting, Nothing, Nothing, null)]
    public async Task Overwrites_count_from_everybody_over_roles_to_the_member(
        LoopbackPermissions everyoneDenied,
        LoopbackPermissions roleAllowed,
        LoopbackPermissions roleDenied,
        LoopbackPermissions botAllowed,
        int? code)
    {
        var guild = _server.Guild("Guild");
        var channel = guild.Channel("questions");
        channel.Overwrite(guild.Everyone, deny: everyoneDenied);
        channel.Overwrite(guild.BotRole, roleAllowed, roleDenied);
        channel.Overwrite(_server.Bot, allow: botAllowed);

        Assert.Equal(code, await PostAsync(channel));
    }

    [Fact]
    public async Task Administrator_is_above_all_overwrites()
    {
        var guild = _server.Guild("Guild", LoopbackPermissions.Administrator);
        var channel = guild.Channel("questions");
        channel.Overwrite(guild.Everyone, deny: Posting);
        channel.Overwrite(_server.Bot, deny: Posting);

        Assert.Null(await PostAsync(channel));
    }

    [Fact]
    public async Task Thread_takes_its_rights_from_its_channel_and_needs_the_one_for_threads()
    {
        var guild = _server.Guild("Guild");
        var channel = guild.Channel("questions");
        var (_, _, post) = await _client.SendAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", Content());
        await _client.SendAsync(
            HttpMethod.Post, $"channels/{channel.Id}/messages/{post!["id"]}/threads", new JsonObject { ["name"] = "Answers" });
        var thread = channel.Threads.Single();

        channel.Overwrite(guild.Everyone, deny: LoopbackPermissions.SendMessages);
        Assert.Null(await PostAsync(thread));

        channel.Overwrite(guild.Everyone, deny: LoopbackPermissions.SendMessagesInThreads);
        Assert.Equal(50013, await PostAsync(thread));
    }

    [Fact]
    public async Task Role_above_the_bots_own_cannot_be_given()
    {
        var guild = _server.Guild("Guild", LoopbackPermissions.Usual | LoopbackPermissions.ManageRoles);
        var ada = guild.User("Ada");
        var below = guild.Role("Hundred answers");

        Assert.Equal(204, (await GiveAsync(below.Id)).Status);
        Assert.True(guild.HasRole(ada, below));
        Assert.Equal(50013, (await GiveAsync(guild.BotRole.Id)).Code);

        Task<(int Status, int? Code, JsonNode? Body)> GiveAsync(ulong role) =>
            _client.SendAsync(HttpMethod.Put, $"guilds/{guild.Id}/members/{ada.Id}/roles/{role}");
    }

    private async Task<int?> PostAsync(LoopbackChannel channel) =>
        (await _client.SendAsync(HttpMethod.Post, $"channels/{channel.Id}/messages", Content())).Code;

    private static JsonObject Content() => new() { ["content"] = "Question" };
}
