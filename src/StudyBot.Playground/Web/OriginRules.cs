using Microsoft.AspNetCore.Http;

namespace StudyBot.Playground.Web;

/// <summary>Which requests that change something come from our own page.</summary>
internal static class OriginRules
{
    /// <summary>Another site cannot add this header without asking first, and is never allowed to.</summary>
    public const string Header = "X-StudyBot";

    /// <param name="host">The Host header with its port.</param>
    /// <param name="origin">The Origin header, or null when there is none.</param>
    public static bool IsOurs(string method, string host, string? origin, bool hasHeader)
    {
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            return true;
        }

        // The scheme is left out: behind a proxy that ends TLS the page's is https and ours is http.
        return hasHeader && (origin is null || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && string.Equals(uri.Authority, host, StringComparison.OrdinalIgnoreCase)));
    }
}
