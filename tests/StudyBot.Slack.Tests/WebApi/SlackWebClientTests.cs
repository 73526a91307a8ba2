using System.Text;
using Microsoft.AspNetCore.Http;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Models.Views;
using StudyBot.Slack.WebApi;

namespace StudyBot.Slack.Tests.WebApi;

public sealed class SlackWebClientTests : IAsyncLifetime
{
    private const string Posted = """{"ok":true,"channel":"C1","ts":"1764000001.000100"}""";

    private static readonly SlackTimestamp PostedTs = SlackTimestamp.Parse("1764000001.000100");

    private WebScript _script = null!;

    private SlackWebClient Client => _script.Client;

    private SlackServer Server => _script.Server;

    public async Task InitializeAsync() => _script = await WebScript.CreateAsync();

    public async Task DisposeAsync() => await _script.DisposeAsync();

    [Fact]
    public async Task Reads_are_forms_and_writes_are_JSON_with_the_token_in_the_header_alone()
    {
        Server.Answer("users.info", """{"ok":true,"user":{"id":"U1","profile":{"display_name":"Ann"}}}""");
        Server.Answer("chat.postMessage", Posted);

        var user = await Client.GetUserAsync("U1", CancellationToken.None);
        var posted = await Client.PostMessageAsync(Hello(), CancellationToken.None);

        Assert.Equal("Ann", user.Profile?.DisplayName);
        Assert.Equal(PostedTs, posted.Ts);
        var (read, write) = (Server.Requests.First(), Server.Requests.Last());
        Assert.Equal(("application/x-www-form-urlencoded", "user=U1"), (read.ContentType, read.Body));
        Assert.Equal("application/json; charset=utf-8", write.ContentType);
        Assert.All(Server.Requests, request => Assert.Equal($"Bearer {WebScript.Token}", request.Authorization));
        Assert.All(Server.Requests, request => Assert.DoesNotContain(WebScript.Token, request.Body + request.Query));
    }

    [Fact]
    public async Task Limited_method_waits_as_long_as_Slack_asks_and_no_other_does()
    {
        Server.Answer("users.info", """{"ok":false,"error":"ratelimited"}""", status: 429, retryAfter: "7");
        Server.Answer("users.info", """{"ok":true,"user":{"id":"U1"}}""");
        Server.Answer("chat.postMessage", Posted);

        var asking = Client.GetUserAsync("U1", CancellationToken.None);
        Assert.Equal(TimeSpan.FromSeconds(7), await _script.Clock.TimerWithinAsync(TimeSpan.FromSeconds(7)));
        await Client.PostMessageAsync(Hello(), CancellationToken.None);
        _script.Clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal("U1", (await asking).Id);
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task Post_that_was_limited_is_sent_again_because_Slack_has_not_posted_it()
    {
        Server.Answer("chat.postMessage", "", status: 429, retryAfter: "2");
        Server.Answer("chat.postMessage", Posted);

        var posting = Client.PostMessageAsync(Hello(), CancellationToken.None);
        await _script.PassAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(PostedTs, (await posting).Ts);
    }

    [Fact]
    public async Task Fourth_post_at_once_in_a_channel_waits_and_one_in_another_does_not()
    {
        for (var number = 0; number < 5; number++)
        {
            Server.Answer("chat.postMessage", Posted);
        }

        for (var number = 0; number < 3; number++)
        {
            await Client.PostMessageAsync(Hello(), CancellationToken.None);
        }

        var fourth = Client.PostMessageAsync(Hello(), CancellationToken.None);
        await Client.PostMessageAsync(Hello("C2"), CancellationToken.None);
        Assert.False(fourth.IsCompleted);
        await _script.PassAsync(TimeSpan.FromSeconds(3));
        await fourth;
    }

    [Fact]
    public async Task Who_would_have_to_wait_for_more_than_a_minute_is_told_so()
    {
        Server.Answer("usergroups.list", "", status: 429, retryAfter: "90");

        var asking = Client.ListUsergroupsAsync(CancellationToken.None);

        var failure = await Assert.ThrowsAsync<SlackApiException>(() => asking);
        Assert.True(failure.IsTransient);
        Assert.NotNull(failure.RetryAfter);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("500")]
    [InlineData("internal_error")]
    public async Task Read_is_made_again_and_a_post_is_uncertain(string how)
    {
        Fail("users.info", how);
        Server.Answer("users.info", """{"ok":true,"user":{"id":"U1"}}""");
        Fail("chat.postMessage", how);

        var asking = Client.GetUserAsync("U1", CancellationToken.None);
        await _script.PassAsync(WebScript.RetryDelay);
        Assert.Equal("U1", (await asking).Id);

        var failure = await Assert.ThrowsAsync<SlackApiException>(() => Client.PostMessageAsync(Hello(), CancellationToken.None));
        Assert.True(failure is { IsUncertain: true, IsTransient: true });
        Assert.Single(Server.Requests, request => request.Method == "chat.postMessage");
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("500")]
    public async Task Uncertain_post_is_found_by_its_marker_and_not_repeated(string how)
    {
        Fail("chat.postMessage", how);
        Server.Answer("conversations.history", """{"ok":true,"messages":[{"ts":"1764000002.000100","text":"Another"},{"ts":"1764000001.000100","metadata":{"event_type":"studybot_post","event_payload":{"marker":"m1"}}}]}""");

        var posted = await new MarkedPosts(Client, _script.Clock).PostAsync(Marked(), CancellationToken.None);

        Assert.Equal(PostedTs, posted.Ts);
        Assert.Equal(["chat.postMessage", "conversations.history"], Server.Requests.Select(request => request.Method));
        Assert.Contains("include_all_metadata=true", Server.Requests.Last().Body);
        Assert.Contains("limit=15", Server.Requests.Last().Body);
    }

    [Fact]
    public async Task Uncertain_reply_that_is_not_found_is_posted_again()
    {
        var reply = Marked() with { ThreadTs = SlackTimestamp.Parse("1764000000.000100") };
        Fail("chat.postMessage", "500");
        Server.Answer("conversations.replies", """{"ok":true,"messages":[{"ts":"1764000000.000100"}],"response_metadata":{"next_cursor":"more"}}""");
        Server.Answer("conversations.replies", """{"ok":true,"messages":[{"ts":"1764000000.000100"}],"response_metadata":{"next_cursor":""}}""");
        Server.Answer("chat.postMessage", Posted);

        var posted = await new MarkedPosts(Client, _script.Clock).PostAsync(reply, CancellationToken.None);

        Assert.Equal(PostedTs, posted.Ts);
        Assert.Equal(
            ["chat.postMessage", "conversations.replies", "conversations.replies", "chat.postMessage"],
            Server.Requests.Select(request => request.Method));
        Assert.Contains("cursor=more", Server.Requests.ElementAt(2).Body);
    }

    [Fact]
    public async Task Form_that_cannot_be_opened_in_time_is_given_up()
    {
        var isDone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Answer("views.open", _ => isDone.Task);

        var opening = Client.OpenViewAsync("1.2.x", OutgoingView.Modal(TextObject.Plain("Answer"), []), CancellationToken.None);
        await _script.PassAsync(TimeSpan.FromSeconds(2.5));

        await Assert.ThrowsAsync<SlackApiException>(() => opening);
        isDone.SetResult();
    }

    [Theory]
    [InlineData("not_in_channel", "The bot is not in #ml-daily. Write /invite @StudyBot in #ml-daily.")]
    [InlineData("is_archived", "#ml-daily is archived; only reading is possible there.")]
    [InlineData("missing_scope", "The app lacks the scope chat:write. Update it with the manifest that the manifest verb prints, and install it again.")]
    [InlineData("token_revoked", "The bot was removed from the workspace. Install the app again, and give the bot its new token.")]
    [InlineData("msg_blocks_too_long", "The message is too long for Slack.")]
    public async Task Refusal_explains_itself_with_the_channels_name(string error, string sentence)
    {
        Server.Answer("chat.postMessage", $$"""{"ok":false,"error":"{{error}}","needed":"chat:write","provided":"channels:read"}""");

        var failure = await Assert.ThrowsAsync<SlackApiException>(() => Client.PostMessageAsync(Hello(), CancellationToken.None));

        Assert.Equal(sentence, failure.Explain("@StudyBot", "#ml-daily"));
        Assert.Equal(error, failure.Error);
        Assert.StartsWith("chat.postMessage: ", failure.Message);
        Assert.EndsWith($"({error})", failure.Message);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task File_goes_up_in_three_steps_and_its_bytes_without_the_token()
    {
        Server.Answer("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{Server.Address}}/elsewhere/upload?secret=planted-upload","file_id":"F1"}""");
        Server.Answer("upload", "OK - 3");
        Server.Answer("files.completeUploadExternal", """{"ok":true,"files":[{"id":"F1"}]}""");
        var thread = SlackTimestamp.Parse("1764000000.000100");

        var id = await Client.Files.UploadAsync(
            "board.png", "Board", new byte[] { 1, 2, 255 }, new FileDestination("C1") { ThreadTs = thread }, CancellationToken.None);

        Assert.Equal("F1", id);
        var requests = Server.Requests.ToList();
        Assert.Equal("filename=board.png&length=3", requests[0].Body);
        Assert.Equal([1, 2, 255], requests[1].Bytes);
        Assert.Null(requests[1].Authorization);
        Assert.Equal(
            """{"files":[{"id":"F1","title":"Board"}],"channel_id":"C1","thread_ts":"1764000000.000100"}""", requests[2].Body);
    }

    [Fact]
    public async Task Shared_file_is_read_with_the_token_from_Slack_and_nowhere_else()
    {
        Server.Answer("snippet", context => context.Response.WriteAsync("long answer"));

        var content = await Client.Files.DownloadAsync(new Uri($"{Server.Address}/elsewhere/snippet"), 100, CancellationToken.None);

        Assert.Equal("long answer", Encoding.UTF8.GetString(content));
        Assert.Equal($"Bearer {WebScript.Token}", Server.Requests.Single().Authorization);
        await Assert.ThrowsAsync<SlackApiException>(
            () => Client.Files.DownloadAsync(new Uri("https://slack.com.evil.example/x"), 100, CancellationToken.None));
    }

    [Fact]
    public async Task Interaction_is_answered_at_its_own_address_without_the_token()
    {
        Server.Answer("respond", "ok");
        Server.Answer("respond", """{"ok":false,"error":"expired_url"}""", status: 404);
        var address = new Uri($"{Server.Address}/elsewhere/respond");
        var message = new ResponseMessage { Text = "Got it", ReplacesOriginal = true };

        await Client.RespondAsync(address, message, CancellationToken.None);
        var failure = await Assert.ThrowsAsync<SlackApiException>(() => Client.RespondAsync(address, message, CancellationToken.None));

        Assert.Equal("expired_url", failure.Error);
        Assert.Equal("""{"text":"Got it","replace_original":true}""", Server.Requests.First().Body);
        Assert.All(Server.Requests, request => Assert.Null(request.Authorization));
    }

    [Fact]
    public async Task Tokens_and_secret_addresses_are_in_no_log_and_no_exception()
    {
        Server.Answer("respond", "", status: 500);
        Fail("chat.postMessage", "broken");
        var address = new Uri($"{Server.Address}/elsewhere/respond?planted-response");

        var failures = new[]
        {
            await Assert.ThrowsAsync<SlackApiException>(
                () => Client.RespondAsync(address, new ResponseMessage { Text = "planted-words" }, CancellationToken.None)),
            await Assert.ThrowsAsync<SlackApiException>(() => Client.PostMessageAsync(Hello(), CancellationToken.None)),
        };

        var told = string.Join("\n", [.. _script.Logs.Lines, .. failures.Select(failure => failure.ToString())]);
        Assert.DoesNotContain("planted", told);
        Assert.Contains("chat.postMessage", told);
    }

    [Fact]
    public async Task Answer_of_another_form_is_refused_with_the_methods_name()
    {
        Server.Answer("users.info", """{"ok":true}""");

        var failure = await Assert.ThrowsAsync<SlackApiException>(() => Client.GetUserAsync("U1", CancellationToken.None));

        Assert.Equal("users.info: Slack's answer is not what its documentation says.", failure.Message);
    }

    private void Fail(string method, string how)
    {
        if (how == "broken")
        {
            Server.Break(method);
        }
        else
        {
            Server.Answer(method, how == "500" ? "<html>" : $$"""{"ok":false,"error":"{{how}}"}""", status: how == "500" ? 500 : 200);
        }
    }

    private static OutgoingMessage Hello(string channel = "C1") => new() { Channel = channel, Text = "Hello" };

    private static OutgoingMessage Marked() => Hello() with { Metadata = MessageMetadata.Marker("studybot_post", "m1") };
}
