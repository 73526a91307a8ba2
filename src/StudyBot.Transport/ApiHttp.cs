using System.Net;

namespace StudyBot.Transport;

/// <summary>The HTTP connection to a platform's API.</summary>
public static class ApiHttp
{
    /// <summary>The program's version, by which it introduces itself.</summary>
    public static string Version { get; } = (typeof(ApiHttp).Assembly.GetName().Version ?? new Version(0, 0, 0)).ToString(3);

    /// <remarks>Redirects are not followed and cookies not kept: the APIs need neither, and the token must not travel.</remarks>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15), // A new one looks the name up again.
    };

    /// <summary>Knows no token: that goes only to the requests that need it.</summary>
    /// <param name="handler">Stays the caller's.</param>
    /// <param name="largestAnswer">In bytes.</param>
    public static HttpClient CreateClient(HttpMessageHandler handler, Uri baseAddress, string userAgent, int largestAnswer)
    {
        var client = new HttpClient(handler, disposeHandler: false)
        {
            BaseAddress = new Uri(baseAddress.AbsoluteUri.TrimEnd('/') + "/"),
            DefaultRequestVersion = HttpVersion.Version20,
            Timeout = Timeout.InfiniteTimeSpan, // Each request has its own, on the injected clock.
            MaxResponseContentBufferSize = largestAnswer,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        return client;
    }
}
