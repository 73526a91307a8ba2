using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RateLimitTests : IAsyncLifetime
{
    // Fits either question, because the two are sent in any order.
    private const string MessageAndUser =
        """{"id": "900", "username": "studybot", "channel_id": "100", "timestamp": "2026-01-05T09:00:00+00:00"}""";

    private RestBench _bench = null!;

    private RestServer Server => _bench.Server;

    private DiscordRestClient Client => _bench.Client;

    public async Task InitializeAsync() => _bench = await RestBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Twelve_posts_at_once_wait_for_their_windows_and_none_is_refused()
    {
        Server.Limits(5, TimeSpan.FromSeconds(1), _bench.Clock, RestBench.Message);

        var elapsed = await _bench.CarryAsync(Task.WhenAll(Enumerable.Range(0, 12).Select(_ => PostAsync(RestBench.Channel))));

        Assert.Equal(12, Server.Requests.Count);

        // Two windows after the first; one more where a request reached the server after the clock had moved on.
        Assert.InRange(elapsed, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Full_channel_holds_up_no_other_and_no_interaction()
    {
        Server.Limits(1, TimeSpan.FromSeconds(30), _bench.Clock, RestBench.Message);
        await PostAsync(RestBench.Channel);
        var waiting = PostAsync(RestBench.Channel);

        await PostAsync(new Snowflake(101));
        await RespondAsync();

        Assert.False(waiting.IsCompleted);
        _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        await waiting;
    }

    [Fact]
    public async Task Wait_that_discord_asks_for_is_kept_to_the_fraction()
    {
        Server.Answers(429, """{"message": "", "retry_after": 0.65, "global": false}""", ("X-RateLimit-Scope", "user"), ("Retry-After", "1"))
            .Answers(200, RestBench.Message);

        var elapsed = await _bench.CarryAsync(PostAsync(RestBench.Channel));

        Assert.Equal(TimeSpan.FromSeconds(0.65), elapsed);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task Refused_channel_holds_up_no_other(string scope)
    {
        Server.Answers(429, """{"message": "", "retry_after": 30, "global": false}""", ("X-RateLimit-Scope", scope));
        var waiting = PostAsync(RestBench.Channel);
        await _bench.Clock.UntilWaitedForAsync(TimeSpan.FromSeconds(30));
        Server.Answers(200, RestBench.Message).Answers(200, RestBench.Message);

        await PostAsync(new Snowflake(101));

        Assert.False(waiting.IsCompleted);
        _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        await waiting;
    }

    [Theory]
    [InlineData("X-RateLimit-Global", "true")]
    [InlineData("X-RateLimit-Scope", "global")]
    public async Task Global_refusal_holds_up_everything_but_interactions(string header, string value)
    {
        Server.Answers(429, """{"message": "", "retry_after": 30, "global": false}""", (header, value));
        var refused = PostAsync(RestBench.Channel);
        await _bench.Clock.UntilWaitedForAsync(TimeSpan.FromSeconds(30));
        Server.Answers(204).Answers(200, MessageAndUser).Answers(200, MessageAndUser);
        var other = Client.GetCurrentUserAsync(default);
        await _bench.Clock.UntilWaitedForAsync(TimeSpan.FromSeconds(30));

        await RespondAsync();

        Assert.False(refused.IsCompleted || other.IsCompleted);
        _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        await Task.WhenAll(refused, other);
    }

    [Fact]
    public async Task Refusal_by_the_proxy_holds_up_everything()
    {
        Server.Answers(429, "<html>error 1015</html>", ("Retry-After", "30"));
        var refused = Client.GetCurrentUserAsync(default);
        await _bench.Clock.UntilWaitedForAsync(TimeSpan.FromSeconds(30));
        var other = PostAsync(RestBench.Channel);
        await _bench.Clock.UntilWaitedForAsync(TimeSpan.FromSeconds(30));

        Assert.Single(Server.Requests);
        Server.Answers(200, MessageAndUser).Answers(200, MessageAndUser);
        _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        await Task.WhenAll(refused, other);
    }

    [Fact]
    public async Task Wait_nobody_would_sit_out_is_said_instead()
    {
        Server.Answers(429, """{"message": "", "retry_after": 540, "global": false}""", ("X-RateLimit-Scope", "user"));

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => PostAsync(RestBench.Channel));

        Assert.True(exception.IsTransient);
        Assert.Equal(TimeSpan.FromSeconds(540), exception.RetryAfter);
    }

    [Fact]
    public async Task Storm_of_refusals_ends_in_an_error()
    {
        for (var answer = 0; answer < 6; answer++)
        {
            Server.Answers(429, """{"message": "", "retry_after": 0.5, "global": false}""", ("X-RateLimit-Scope", "user"));
        }

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => _bench.CarryAsync(PostAsync(RestBench.Channel)));

        Assert.Equal((429, true), ((int)exception.Status!, exception.IsTransient));
        Assert.Equal(6, Server.Requests.Count);
    }

    [Fact]
    public async Task Edits_and_posts_that_share_a_bucket_share_its_limit()
    {
        (string, string)[] headers =
        [
            ("X-RateLimit-Bucket", "abcd"), ("X-RateLimit-Limit", "2"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "30"),
        ];
        Server.Answers(200, RestBench.Message, headers).Answers(200, RestBench.Message, headers).Answers(200, RestBench.Message);
        await PostAsync(RestBench.Channel);
        await EditAsync();

        var edit = EditAsync();

        await _bench.Clock.UntilWaitedForAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(2, Server.Requests.Count);
        _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        await edit;
    }

    [Fact]
    public async Task Sixty_channels_at_once_keep_the_global_limit()
    {
        Server.Always(context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, RestBench.Message));

        var elapsed = await _bench.CarryAsync(
            Task.WhenAll(Enumerable.Range(0, 60).Select(channel => PostAsync(new Snowflake((ulong)channel)))));

        Assert.Equal(TimeSpan.FromSeconds(1), elapsed);
    }

    private Task<Message> PostAsync(Snowflake channel) =>
        Client.PostMessageAsync(channel, new OutgoingMessage { Content = "Question" }, [], default);

    private Task<Message> EditAsync() =>
        Client.EditMessageAsync(RestBench.Channel, new Snowflake(900), new OutgoingMessage { Content = "Question" }, [], default);

    private Task RespondAsync() =>
        Client.RespondAsync(RestBench.Interaction, RestBench.InteractionToken, InteractionCallback.DeferUpdate(), default);
}
