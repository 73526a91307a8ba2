using System.Net;
using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack;
using StudyBot.TestSupport.Slack.Faults;

namespace StudyBot.Slack.Tests.Loopback;

/// <summary>The server must refuse what Slack refuses, or the bot's mistakes would pass.</summary>
public sealed class LoopbackApiTests
{
    [Fact]
    public async Task Posted_message_is_seen_and_read_back_with_its_metadata()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var metadata = new JsonObject { ["event_type"] = "studybot_post", ["event_payload"] = new JsonObject { ["marker"] = "q1" } };

        var posted = await scene.PostAsync("Question", ("metadata", metadata));
        var plain = await scene.Client.CallAsync("conversations.history", ("channel", scene.Channel.Id));
        var full = await scene.Client.CallAsync(
            "conversations.history", ("channel", scene.Channel.Id), ("include_all_metadata", true));

        Assert.Equal("Question", scene.Ada.Sees(scene.Channel).Single().Text);
        Assert.Equal((string?)posted["ts"], (string?)plain["messages"]![0]!["ts"]);
        Assert.Null(plain["messages"]![0]!["metadata"]);
        Assert.Equal("q1", (string?)full["messages"]![0]!["metadata"]!["event_payload"]!["marker"]);
    }

    [Fact]
    public async Task Same_call_is_understood_as_form_and_as_json()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        JsonArray Blocks() => [new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = "*Hi*" } }];

        await scene.PostAsync("Fallback", ("blocks", Blocks()));
        await scene.Client.CallJsonAsync(
            "chat.postMessage", new JsonObject { ["channel"] = scene.Channel.Id, ["text"] = "Fallback", ["blocks"] = Blocks() });

        Assert.Equal(["*Hi*", "*Hi*"], scene.Channel.Messages.Select(message => message.Text));
        Assert.Equal([false, true], scene.Server.Requests.Select(request => request.IsJson));
    }

    [Fact]
    public async Task Reading_method_passes_over_a_json_body()
    {
        await using var scene = await LoopbackScene.OpenAsync();

        var answer = await scene.Client.CallJsonAsync("conversations.info", new JsonObject { ["channel"] = scene.Channel.Id });

        Assert.Equal("channel_not_found", (string?)answer["error"]);
    }

    [Theory]
    [InlineData("nonsense", "invalid_auth")]
    [InlineData("xapp-1-A0LOOPBACK-1-loopback", "not_allowed_token_type")]
    public async Task Token_that_is_not_the_bots_is_refused(string token, string error)
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await using var client = new LoopbackClient(scene.Server, token);

        Assert.Equal(error, (string?)(await client.CallAsync("auth.test"))["error"]);
    }

    [Fact]
    public async Task Token_as_an_argument_does_not_count()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", scene.Workspace.BotToken)]);

        using var response = await http.PostAsync(new Uri(scene.Server.ApiAddress, "auth.test"), form);

        Assert.Contains("not_authed", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Ended_token_says_how_it_ended()
    {
        await using var scene = await LoopbackScene.OpenAsync();

        scene.Workspace.RevokeToken();
        var revoked = await scene.Client.CallAsync("auth.test");
        scene.Workspace.Uninstall();
        var uninstalled = await scene.Client.CallAsync("auth.test");

        Assert.Equal(("token_revoked", "account_inactive"), ((string?)revoked["error"], (string?)uninstalled["error"]));
    }

    [Fact]
    public async Task Missing_scope_is_named_with_those_there_are()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        scene.Workspace.SetScopes("channels:read", "commands");

        var answer = await scene.PostAsync("Hi");

        Assert.Equal("missing_scope", (string?)answer["error"]);
        Assert.Equal("chat:write", (string?)answer["needed"]);
        Assert.Equal("channels:read,commands", (string?)answer["provided"]);
    }

    [Fact]
    public async Task Channel_that_cannot_be_posted_in_says_why()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var elsewhere = scene.Workspace.Channel("elsewhere", hasBot: false);
        var secret = scene.Workspace.PrivateChannel("secret", hasBot: false);
        scene.Channel.Archive();

        async Task<string?> Error(LoopbackChannel channel) =>
            (string?)(await scene.Client.CallAsync("chat.postMessage", ("channel", channel.Id), ("text", "Hi")))["error"];

        Assert.Equal("is_archived", await Error(scene.Channel));
        Assert.Equal("not_in_channel", await Error(elsewhere));
        Assert.Equal("channel_not_found", await Error(secret));
    }

    [Fact]
    public async Task Thread_is_named_by_its_parent_only()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var parent = await scene.PostAsync("Question");

        var reply = await scene.PostAsync("Reply", ("thread_ts", parent["ts"]!));
        var wrong = await scene.PostAsync("Reply to a reply", ("thread_ts", reply["ts"]!));
        var broadcast = await scene.PostAsync("For all", ("thread_ts", parent["ts"]!), ("reply_broadcast", true));

        Assert.Equal("thread_not_found", (string?)wrong["error"]);
        Assert.Equal(["Question", "For all"], scene.Channel.Messages.Select(message => message.Text));
        Assert.Equal(["Reply", "For all"], scene.Channel.Threads.Single().Messages.Select(message => message.Text));
        Assert.True((bool)broadcast["ok"]!);
    }

    [Fact]
    public async Task Replies_come_in_pages_behind_their_parent()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var parent = await scene.PostAsync("Question");
        for (var number = 1; number <= 4; number++)
        {
            await scene.PostAsync($"Reply {number}", ("thread_ts", parent["ts"]!));
        }

        var first = await scene.Client.CallAsync(
            "conversations.replies", ("channel", scene.Channel.Id), ("ts", parent["ts"]!), ("limit", 3));
        var second = await scene.Client.CallAsync(
            "conversations.replies",
            ("channel", scene.Channel.Id),
            ("ts", parent["ts"]!),
            ("limit", 3),
            ("cursor", first["response_metadata"]!["next_cursor"]!));

        Assert.Equal(["Question", "Reply 1", "Reply 2"], TextsOf(first));
        Assert.Equal(["Reply 3", "Reply 4"], TextsOf(second));
        Assert.True((bool)first["has_more"]!);
        Assert.False((bool)second["has_more"]!);
    }

    [Fact]
    public async Task Timestamps_grow_although_the_clock_stands()
    {
        await using var scene = await LoopbackScene.OpenAsync();

        var stamps = new List<string>();
        for (var number = 0; number < 20; number++)
        {
            stamps.Add((string)(await scene.PostAsync($"{number}"))["ts"]!);
        }

        Assert.Equal(stamps.Distinct().Order(StringComparer.Ordinal), stamps);
    }

    [Fact]
    public async Task Second_message_in_a_second_is_refused_until_the_second_is_over()
    {
        await using var scene = await LoopbackScene.OpenAsync(options => options with { LimitsRates = true });
        var other = scene.Workspace.Channel("other");

        await scene.PostAsync("First");
        using var refused = await SendAsync(scene, scene.Channel);
        using var elsewhere = await SendAsync(scene, other);
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        using var later = await SendAsync(scene, scene.Channel);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [elsewhere.StatusCode, later.StatusCode]);
        Assert.Equal(1, scene.Server.RefusedByLimit);
    }

    [Fact]
    public async Task Post_whose_answer_is_lost_was_made_all_the_same()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        scene.Server.Api.Add(new ApiFault.AnswerLost(), method: "chat.postMessage");

        await Assert.ThrowsAsync<HttpRequestException>(() => scene.PostAsync("Question"));

        Assert.Equal("Question", scene.Channel.Messages.Single().Text);
        Assert.Equal(["AnswerLost"], scene.Server.Requests.Single().Injected);
    }

    [Fact]
    public async Task File_goes_up_in_three_steps_and_comes_down_with_the_token()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var bytes = "picture"u8.ToArray();

        var announced = await scene.Client.CallAsync(
            "files.getUploadURLExternal", ("filename", "board.png"), ("length", bytes.Length));
        Assert.Equal("200", await scene.Client.UploadAsync((string)announced["upload_url"]!, bytes));
        await scene.Client.CallAsync(
            "files.completeUploadExternal",
            ("files", new JsonArray(new JsonObject { ["id"] = announced["file_id"]!.DeepClone(), ["title"] = "Board" })),
            ("channel_id", scene.Channel.Id));

        var file = scene.Channel.Messages.Single().Files.Single();
        Assert.Equal("Board", (string?)file["title"]);
        Assert.Equal("picture", await scene.Client.DownloadAsync((string)file["url_private"]!));
    }

    [Fact]
    public async Task Whisper_is_seen_by_one_and_gone_when_their_client_starts_anew()
    {
        await using var scene = await LoopbackScene.OpenAsync();

        await scene.Client.CallAsync(
            "chat.postEphemeral", ("channel", scene.Channel.Id), ("user", scene.Ada.Id), ("text", "Psst"));

        Assert.Equal("Psst", scene.Ada.Sees(scene.Channel).Single().Text);
        Assert.Empty(scene.Ben.Sees(scene.Channel));
        Assert.Empty((await scene.Client.CallAsync("conversations.history", ("channel", scene.Channel.Id)))["messages"]!.AsArray());
        scene.Ada.Reload();
        Assert.Empty(scene.Ada.Sees(scene.Channel));
    }

    [Fact]
    public async Task Installation_code_is_exchanged_once()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var code = scene.Workspace.AgreeToInstall();

        var first = await scene.Client.CallAsync("oauth.v2.access", ("code", code));
        var second = await scene.Client.CallAsync("oauth.v2.access", ("code", code));

        Assert.Equal(scene.Workspace.BotToken, (string?)first["access_token"]);
        Assert.Equal("invalid_code", (string?)second["error"]);
    }

    private static IEnumerable<string?> TextsOf(JsonObject answer) => answer["messages"]!.AsArray().Select(message => (string?)message!["text"]);

    private static async Task<HttpResponseMessage> SendAsync(LoopbackScene scene, LoopbackChannel channel)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("channel", channel.Id), KeyValuePair.Create("text", "Hi")]);
        return await scene.Client.SendAsync("chat.postMessage", form);
    }
}
