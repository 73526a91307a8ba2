using System.Globalization;

namespace StudyBot.Slack.Rendering;

/// <summary>The autolink <c>&lt;time:unix-seconds&gt;</c> of the port.</summary>
internal static class InstantText
{
    private const string Scheme = "time:";

    public static DateTimeOffset? Read(string url) =>
        url.StartsWith(Scheme, StringComparison.Ordinal)
        && long.TryParse(url.AsSpan(Scheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>For code, files and clients that draw no dates.</summary>
    public static string Plain(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
