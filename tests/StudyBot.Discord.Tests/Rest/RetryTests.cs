using System.Text.Json.Nodes;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RetryTests : IAsyncLifetime
{
    private const string User = """{"id": "1", "username": "studybot"}""";

    private int _refusedConnections;
    private RestBench _bench = null!;

    private RestServer Server => _bench.Server;

    private DiscordRestClient Client => _bench.Client;

    public async Task InitializeAsync() => _bench = await RestBench.StartAsync(handler => handler.ConnectCallback = ConnectAsync);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Server_error_is_waited_out()
    {
        Server.Answers(502).Answers(500).Answers(503).Answers(200, User);

        var elapsed = await _bench.CarryAsync(Client.GetCurrentUserAsync(default));

        Assert.Equal(4, Server.Requests.Count);
        Assert.Equal(3 * RestBench.RetryDelay, elapsed);
    }

    [Fact]
    public async Task Patience_ends_and_says_that_it_may_go_well_later()
    {
        Server.Answers(502).Answers(502).Answers(502).Answers(502);

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => _bench.CarryAsync(Client.GetCurrentUserAsync(default)));

        Assert.Equal((502, true, 4), ((int)exception.Status!, exception.IsTransient, exception.Attempt));
    }

    [Fact]
    public async Task Post_is_sent_again_with_the_same_nonce()
    {
        Server.Answers(500).BreaksOff().Answers(200, RestBench.Message);

        await _bench.CarryAsync(Client.PostMessageAsync(RestBench.Channel, new OutgoingMessage { Content = "Question" }, [], default));

        Assert.Equal(3, Server.Requests.Count);
        Assert.Single(Server.Requests.Select(request => (string?)JsonNode.Parse(request.Body)!["nonce"]).Distinct());
    }

    [Fact]
    public async Task Followup_that_may_have_arrived_is_not_sent_again()
    {
        Server.Answers(500);

        var exception = await Assert.ThrowsAsync<DiscordApiException>(FollowUpAsync);

        Assert.True(exception.IsTransient);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Followup_that_cannot_have_arrived_is_sent_again()
    {
        _refusedConnections = 2;
        Server.Answers(200, RestBench.Message);

        await _bench.CarryAsync(FollowUpAsync());

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Discord_that_cannot_be_reached_is_a_transient_failure()
    {
        _refusedConnections = int.MaxValue;

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => _bench.CarryAsync(Client.GetCurrentUserAsync(default)));

        Assert.Equal((null, true), (exception.Status, exception.IsTransient));
        Assert.Contains("cannot be reached", exception.Message);
    }

    [Fact]
    public async Task Answer_that_breaks_off_is_asked_for_again()
    {
        Server.BreaksOff().Answers(200, User);

        await _bench.CarryAsync(Client.GetCurrentUserAsync(default));

        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Silent_server_is_given_up_after_the_timeout_and_asked_again()
    {
        Server.Hangs().Answers(200, User);
        var call = Client.GetCurrentUserAsync(default);
        await Server.HungAsync();

        _bench.Clock.Advance(_bench.Settings.Timeout);
        await _bench.CarryAsync(call);

        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Lost_answer_to_an_interaction_is_no_failure_when_discord_has_it()
    {
        Server.BreaksOff().Answers(400, """{"code": 40060, "message": "Interaction has already been acknowledged."}""");

        await _bench.CarryAsync(RespondAsync());

        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Interaction_somebody_else_has_answered_is_a_failure()
    {
        Server.Answers(400, """{"code": 40060, "message": "Interaction has already been acknowledged."}""");

        var exception = await Assert.ThrowsAsync<DiscordApiException>(RespondAsync);

        Assert.Equal(DiscordErrorCodes.AlreadyAcknowledged, exception.Code);
    }

    [Fact]
    public async Task Interaction_is_given_up_before_discord_gives_it_up()
    {
        Server.Hangs().Hangs();
        var startedAt = _bench.Clock.GetUtcNow();
        var call = RespondAsync();
        await Server.HungAsync();
        _bench.Clock.Advance(_bench.Settings.CallbackTimeout);
        await _bench.Clock.UntilWaitedForAsync(RestBench.RetryDelay);
        _bench.Clock.Advance(RestBench.RetryDelay);
        await Server.HungAsync();
        _bench.Clock.Advance(_bench.Settings.CallbackTimeout);

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => call);

        Assert.True(exception.IsTransient);
        Assert.InRange(_bench.Clock.GetUtcNow() - startedAt, TimeSpan.Zero, TimeSpan.FromSeconds(2.9));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Message_deleted_by_an_attempt_whose_answer_was_lost_is_deleted()
    {
        Server.BreaksOff().Answers(404, """{"code": 10008}""");

        await _bench.CarryAsync(Client.DeleteMessageAsync(RestBench.Channel, new Snowflake(5), default));

        Assert.Equal(2, Server.Requests.Count);
    }

    private Task<Message> FollowUpAsync() => Client.PostFollowupAsync(
        RestBench.Application, RestBench.InteractionToken, new OutgoingMessage { Content = "Result" }, [], default);

    private Task RespondAsync() =>
        Client.RespondAsync(RestBench.Interaction, RestBench.InteractionToken, InteractionCallback.DeferUpdate(), default);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (_refusedConnections-- > 0)
        {
            throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused);
        }

        var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
    }
}
