using System.Net;

namespace StudyBot.Playground.Web;

/// <summary>Which Host headers are ours. A foreign name that resolves to this machine (DNS rebinding) is not.</summary>
internal static class HostRules
{
    public static bool IsLoopback(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address)
            ? IPAddress.IsLoopback(address)
            : Same(host, "localhost") || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <param name="host">The Host header without its port.</param>
    /// <param name="arrivedAt">The address of this machine that the connection was made to.</param>
    public static bool IsOurs(string host, PlaygroundOptions options, IPAddress? arrivedAt)
    {
        if (IsLoopback(host) || Same(host, options.Address) || options.Hosts.Any(configured => Same(host, configured)))
        {
            return true;
        }

        // Listening on several addresses ("0.0.0.0"), each of them is ours by its number; numbers cannot be rebound.
        return IPAddress.TryParse(host.Trim('[', ']'), out var number)
            && arrivedAt is not null
            && number.MapToIPv6().Equals(arrivedAt.MapToIPv6());
    }

    private static bool Same(string host, string other) => string.Equals(host, other, StringComparison.OrdinalIgnoreCase);
}
