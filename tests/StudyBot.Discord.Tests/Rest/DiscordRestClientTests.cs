using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Rest.Sending;

namespace StudyBot.Discord.Tests.Rest;

public sealed class DiscordRestClientTests : IAsyncLifetime
{
    private RestBench _bench = null!;

    private RestServer Server => _bench.Server;

    private DiscordRestClient Client => _bench.Client;

    public async Task InitializeAsync() => _bench = await RestBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Bot_says_who_it_is_and_shows_its_token()
    {
        Server.Answers(200, """{"id": "1", "username": "studybot", "bot": true}""");

        var user = await Client.GetCurrentUserAsync(default);

        Assert.Equal((new Snowflake(1), true), (user.Id, user.IsBot));
        var request = Server.Requests.Single();
        Assert.Equal("GET /api/v10/users/@me", request.Line);
        Assert.Equal($"Bot {RestBench.Token}", request.Headers["Authorization"]);
        Assert.Matches(@"^DiscordBot \(https://studybot\.example/, \d+\.\d+\.\d+\)$", request.Headers["User-Agent"]);
    }

    [Fact]
    public async Task Interaction_is_answered_by_its_own_token_alone()
    {
        Server.Answers(204).Answers(200, RestBench.Message).Answers(200, RestBench.Message);

        await Client.RespondAsync(RestBench.Interaction, RestBench.InteractionToken, InteractionCallback.Defer(isEphemeral: true), default);
        await Client.EditOriginalResponseAsync(
            RestBench.Application, RestBench.InteractionToken, new OutgoingMessage { Content = "done" }, [], default);
        await Client.PostFollowupAsync(
            RestBench.Application, RestBench.InteractionToken, new OutgoingMessage { Content = "more" }, [], default);

        Assert.Equal(
            [
                "POST /api/v10/interactions/400/interaction-SECRET/callback",
                "PATCH /api/v10/webhooks/300/interaction-SECRET/messages/@original",
                "POST /api/v10/webhooks/300/interaction-SECRET?wait=true",
            ],
            Server.Requests.Select(request => request.Line));
        Assert.All(Server.Requests, request => Assert.DoesNotContain("Authorization", request.Headers.Keys));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", Server.Requests[0].Body);
    }

    [Fact]
    public async Task Post_pings_nobody_and_can_be_recognised_when_it_is_sent_again()
    {
        Server.Answers(200, RestBench.Message);

        await PostAsync(new OutgoingMessage { Content = "@everyone" });

        var body = JsonNode.Parse(Server.Requests.Single().Body)!;
        Assert.Equal("""{"parse":[],"replied_user":false}""", body["allowed_mentions"]!.ToJsonString());
        Assert.True((bool)body["enforce_nonce"]!);
        Assert.Equal(25, ((string)body["nonce"]!).Length);
    }

    [Fact]
    public async Task Nonce_of_the_caller_is_kept_and_a_long_one_refused()
    {
        Server.Answers(200, RestBench.Message);

        await PostAsync(new OutgoingMessage { Nonce = "round-7" });

        Assert.Equal("round-7", (string?)JsonNode.Parse(Server.Requests.Single().Body)!["nonce"]);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => PostAsync(new OutgoingMessage { Nonce = new string('n', 26) }));
    }

    [Fact]
    public async Task Edit_and_followup_carry_no_nonce()
    {
        Server.Answers(200, RestBench.Message).Answers(200, RestBench.Message);

        await Client.EditMessageAsync(RestBench.Channel, new Snowflake(900), new OutgoingMessage { Content = "new" }, [], default);
        await Client.PostFollowupAsync(
            RestBench.Application, RestBench.InteractionToken, new OutgoingMessage { Content = "new" }, [], default);

        Assert.All(
            Server.Requests,
            request => Assert.Equal("""{"content":"new","allowed_mentions":{"parse":[],"replied_user":false}}""", request.Body));
    }

    [Fact]
    public async Task Files_go_beside_the_message_that_names_them()
    {
        IFormCollection? form = null;
        Server.Then(async context =>
        {
            form = await context.Request.ReadFormAsync();
            await context.Response.WriteAsync(RestBench.Message);
        });
        var picture = new FileUpload("board.png", "image/png", new byte[] { 1, 2, 3 }) { Description = "The standings" };

        await Client.PostMessageAsync(RestBench.Channel, new OutgoingMessage { Content = "Standings" }, [picture], default);

        var message = JsonNode.Parse(form!["payload_json"].ToString())!;
        Assert.Equal(
            """[{"id":"0","filename":"board.png","description":"The standings"}]""", message["attachments"]!.ToJsonString());
        var file = form.Files.Single();
        Assert.Equal(("files[0]", "board.png", "image/png", 3L), (file.Name, file.FileName, file.ContentType, file.Length));
    }

    [Fact]
    public async Task Pages_are_cut_before_or_after_a_message()
    {
        Server.Answers(200, "[]").Answers(200, "[]").Answers(200, $"[{RestBench.Message}]");

        await Client.GetMessagesAsync(RestBench.Channel, MessagePage.Before(new Snowflake(7), 50), default);
        await Client.GetMessagesAsync(RestBench.Channel, MessagePage.After(new Snowflake(7), 50), default);
        var latest = await Client.GetMessagesAsync(RestBench.Channel, MessagePage.Latest(100), default);

        Assert.Single(latest);
        Assert.Equal(
            ["before=7&limit=50", "after=7&limit=50", "limit=100"],
            Server.Requests.Select(request => request.Line.Split('?')[1]));
    }

    [Fact]
    public async Task Only_what_shall_change_about_a_thread_is_sent()
    {
        Server.Answers(200, """{"id": "100", "type": 11}""");

        await Client.ChangeThreadAsync(RestBench.Channel, new ThreadChange { IsArchived = false }, default);

        Assert.Equal("""{"archived":false}""", Server.Requests.Single().Body);
    }

    [Theory]
    [InlineData("""{"id": "900", "channel_id": """)]
    [InlineData("""{"id": "900"}""")]
    [InlineData("""{"id": null, "channel_id": "1", "timestamp": "2026-01-05T09:00:00+00:00"}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Unreadable_answer_is_an_error_that_names_the_route(string answer)
    {
        Server.Answers(200, answer);

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => PostAsync(new OutgoingMessage()));

        Assert.Equal("POST /channels/100/messages", exception.Route);
        Assert.Contains(exception.Route, exception.Message);
        Assert.False(exception.IsTransient);
    }

    [Theory]
    [InlineData(403, 50001, "View Channel")]
    [InlineData(403, 50013, "lacks a permission")]
    [InlineData(403, 50007, "direct messages")]
    [InlineData(404, 10003, "does not exist any more")]
    [InlineData(404, 10008, "does not exist any more")]
    [InlineData(404, 10062, "three seconds")]
    [InlineData(400, 40060, "answered already")]
    [InlineData(400, 50083, "archived")]
    [InlineData(400, 160004, "has a thread already")]
    [InlineData(400, 160005, "Manage Threads")]
    [InlineData(400, 30046, "edited too often")]
    [InlineData(400, 99999, "refused")]
    public async Task Refusal_says_what_is_wrong_and_where(int status, int code, string sentence)
    {
        Server.Answers(status, $$"""{"message": "Something", "code": {{code}}}""");

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => PostAsync(new OutgoingMessage()));

        Assert.Equal((status, code, false), ((int)exception.Status!, exception.Code, exception.IsTransient));
        Assert.Equal("Something", exception.DiscordMessage);
        Assert.Contains(sentence, exception.Message);
        Assert.Contains($"(HTTP {status}, code {code})", exception.Message);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Fields_that_were_not_accepted_are_named()
    {
        Server.Answers(
            400,
            """
            {"code": 50035, "message": "Invalid Form Body", "errors": {"content": {"_errors": [{"code": "TOO_LONG", "message": "x"}]}}}
            """);

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => PostAsync(new OutgoingMessage()));

        Assert.Equal(["content: TOO_LONG"], exception.Fields);
        Assert.Contains("content: TOO_LONG", exception.Message);
    }

    [Fact]
    public async Task Refused_token_is_not_shown_to_discord_again()
    {
        Server.Answers(401, """{"message": "401: Unauthorized", "code": 0}""");

        var first = await Assert.ThrowsAsync<DiscordApiException>(() => PostAsync(new OutgoingMessage()));
        var second = await Assert.ThrowsAsync<DiscordApiException>(() => Client.GetCurrentUserAsync(default));

        Assert.Equal((401, 401), ((int)first.Status!, (int)second.Status!));
        Assert.Contains("token", second.Message);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Webhook_that_is_gone_is_not_used_again_and_one_whose_message_is_gone_is()
    {
        Server.Answers(404, """{"code": 10008}""").Answers(404, """{"code": 10015}""");

        await Assert.ThrowsAsync<DiscordApiException>(FollowUpAsync);
        await Assert.ThrowsAsync<DiscordApiException>(FollowUpAsync);
        var third = await Assert.ThrowsAsync<DiscordApiException>(FollowUpAsync);

        Assert.Equal(DiscordErrorCodes.UnknownWebhook, third.Code);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Tokens_and_what_members_wrote_are_neither_logged_nor_thrown()
    {
        const string Words = "a member's words";
        Server.Answers(502, Words).Answers(403, $$"""{"message": "{{Words}}", "code": 50013}""").BreaksOff().Answers(404, Words);
        var message = new OutgoingMessage { Content = Words };

        var posted = await Assert.ThrowsAsync<DiscordApiException>(() => _bench.CarryAsync(PostAsync(message)));
        var followedUp = await Assert.ThrowsAsync<DiscordApiException>(FollowUpAsync);
        var responded = await Assert.ThrowsAsync<DiscordApiException>(() => Client.RespondAsync(
            RestBench.Interaction, RestBench.InteractionToken, InteractionCallback.Reply(message), default));

        Assert.NotEmpty(_bench.Logs.Lines);
        var all = string.Join('\n', [.. _bench.Logs.Lines, posted.ToString(), followedUp.ToString(), responded.ToString()]);
        Assert.DoesNotContain("SECRET", all);
        Assert.DoesNotContain(Words, all);
    }

    [Fact]
    public async Task Cancelled_call_is_cancelled_and_no_failure_of_discord()
    {
        Server.Hangs();
        using var cancellation = new CancellationTokenSource();
        var call = Client.GetCurrentUserAsync(cancellation.Token);
        await Server.HungAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private Task<Message> PostAsync(OutgoingMessage message) => Client.PostMessageAsync(RestBench.Channel, message, [], default);

    private Task<Message> FollowUpAsync() => Client.PostFollowupAsync(
        RestBench.Application, RestBench.InteractionToken, new OutgoingMessage { Content = "a member's words" }, [], default);
}
