using System.Net;
using StudyBot.Transport;

namespace StudyBot.Discord.Rest.Limits;

/// <summary>Keeps the bot from sending what can only be refused, before Discord blocks its address for it.</summary>
internal sealed class RequestGuard(MonotonicClock clock)
{
    private readonly InvalidRequestCounter _invalid = new();
    private readonly DeadWebhooks _dead = new();
    private volatile bool _isTokenRefused;

    public void ThrowIfPointless(Route route)
    {
        if (_isTokenRefused)
        {
            throw DiscordApiException.Stopped(route);
        }

        if (route.Access == RouteAccess.Webhook && _dead.Contains(route.Major))
        {
            throw DiscordApiException.DeadWebhook(route);
        }

        var wait = _invalid.Wait(clock.Now);
        if (wait > TimeSpan.Zero)
        {
            throw DiscordApiException.TooManyInvalid(route, wait);
        }
    }

    public void NoteRateLimit(RateLimitScope scope)
    {
        if (scope != RateLimitScope.Shared)
        {
            _invalid.Add(clock.Now);
        }
    }

    public void NoteRefusal(Route route, HttpStatusCode status, int code)
    {
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            _invalid.Add(clock.Now);
        }

        // A webhook's 401 is about the token in its address, not about the bot's.
        if (status == HttpStatusCode.Unauthorized && route.Access == RouteAccess.Bot)
        {
            _isTokenRefused = true;
        }

        // A message that is gone is no reason to give up its webhook.
        if (route.Access == RouteAccess.Webhook && IsGone(status) && code != DiscordErrorCodes.UnknownMessage)
        {
            _dead.Add(route.Major, clock.Now);
        }
    }

    private static bool IsGone(HttpStatusCode status) => status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized;
}
