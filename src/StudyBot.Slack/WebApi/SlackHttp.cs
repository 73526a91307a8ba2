using System.Net;
using System.Net.Http.Headers;

namespace StudyBot.Slack.WebApi;

/// <summary>The connection to Slack and how the bot introduces itself on it.</summary>
internal static class SlackHttp
{
    private const int LargestAnswer = 16 * 1024 * 1024;

    /// <remarks>Redirects are not followed and cookies not kept: the API needs neither, and the token must not travel.</remarks>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15), // A new one looks the name up again.
    };

    /// <summary>Knows no token: that goes only to the requests that need it.</summary>
    public static HttpClient CreateClient(SlackWebSettings settings, HttpMessageHandler handler)
    {
        var client = new HttpClient(handler, disposeHandler: false)
        {
            BaseAddress = new Uri(settings.BaseAddress.AbsoluteUri.TrimEnd('/') + "/"),
            DefaultRequestVersion = HttpVersion.Version20,
            Timeout = Timeout.InfiniteTimeSpan, // Each request has its own, on the injected clock.
            MaxResponseContentBufferSize = LargestAnswer,
        };
        var version = typeof(SlackHttp).Assembly.GetName().Version ?? new Version(0, 0);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("StudyBot", version.ToString(3)));
        return client;
    }
}
