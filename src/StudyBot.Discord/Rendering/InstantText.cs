using System.Globalization;

namespace StudyBot.Discord.Rendering;

/// <summary>The autolink <c>&lt;time:unix-seconds&gt;</c> of the port as Discord's timestamp, which each reader sees in their own zone.</summary>
internal static class InstantText
{
    private const string Scheme = "time:";

    public static DateTimeOffset? Read(string url) =>
        url.StartsWith(Scheme, StringComparison.Ordinal)
        && long.TryParse(url.AsSpan(Scheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>Date and time.</summary>
    public static string Of(DateTimeOffset instant) => $"<t:{instant.ToUnixTimeSeconds()}:f>";

    /// <summary>Date and time, and how long it is until then.</summary>
    public static string WithCountdown(DateTimeOffset instant) => $"{Of(instant)} (<t:{instant.ToUnixTimeSeconds()}:R>)";

    /// <summary>For code blocks and files, where no timestamp is drawn.</summary>
    public static string Plain(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
