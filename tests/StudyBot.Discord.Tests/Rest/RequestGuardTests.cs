using System.Net;
using StudyBot.Discord.Models;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Rest.Limits;
using StudyBot.TestSupport;
using StudyBot.Transport;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RequestGuardTests
{
    private static readonly Route Messages = Routes.Messages(HttpMethod.Post, new Snowflake(1));
    private static readonly Route Followup = Routes.PostFollowup(new Snowflake(1), "token");

    private readonly ManualTimeProvider _time = new();
    private readonly RequestGuard _guard;

    public RequestGuardTests() => _guard = new RequestGuard(new MonotonicClock(_time));

    [Fact]
    public void Sending_stops_well_before_discord_would_block_and_goes_on_later()
    {
        Refuse(InvalidRequestCounter.Most - 1, HttpStatusCode.Forbidden);
        _guard.ThrowIfPointless(Messages);

        Refuse(1, HttpStatusCode.Forbidden);
        var exception = Assert.Throws<DiscordApiException>(() => _guard.ThrowIfPointless(Messages));
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.True(exception.IsTransient);
        Assert.Equal(TimeSpan.FromMinutes(10), exception.RetryAfter);
        _guard.ThrowIfPointless(Messages);
    }

    [Fact]
    public void Refusals_that_discord_does_not_count_are_not_counted()
    {
        Refuse(InvalidRequestCounter.Most, HttpStatusCode.BadRequest);
        for (var request = 0; request < InvalidRequestCounter.Most; request++)
        {
            _guard.NoteRateLimit(RateLimitScope.Shared);
        }

        _guard.ThrowIfPointless(Messages);
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Global")]
    public void Rate_limits_of_the_bot_are_counted(string scope)
    {
        for (var request = 0; request < InvalidRequestCounter.Most; request++)
        {
            _guard.NoteRateLimit(Enum.Parse<RateLimitScope>(scope));
        }

        Assert.Throws<DiscordApiException>(() => _guard.ThrowIfPointless(Messages));
    }

    [Fact]
    public void Refused_token_of_an_interaction_stops_only_that_interaction()
    {
        _guard.NoteRefusal(Followup, HttpStatusCode.Unauthorized, DiscordErrorCodes.InvalidWebhookToken);

        Assert.Throws<DiscordApiException>(() => _guard.ThrowIfPointless(Followup));
        _guard.ThrowIfPointless(Messages);
        _guard.ThrowIfPointless(Routes.PostFollowup(new Snowflake(1), "other"));
    }

    private void Refuse(int times, HttpStatusCode status)
    {
        for (var request = 0; request < times; request++)
        {
            _guard.NoteRefusal(Messages, status, 0);
        }
    }
}
