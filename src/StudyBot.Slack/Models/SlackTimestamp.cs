using System.Buffers;
using System.Text;
using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models;

/// <summary>Slack's ts: a time in microseconds that identifies a message within its channel. Later ones are greater.</summary>
[JsonConverter(typeof(SlackTimestampJsonConverter))]
internal readonly record struct SlackTimestamp(long Microseconds) : IComparable<SlackTimestamp>
{
    public const int PerSecond = 1_000_000;

    /// <summary>Digits behind the point, always all of them.</summary>
    public const int Decimals = 6;

    /// <summary>False for what Slack sends where there is none, such as an empty string.</summary>
    public bool IsSet => Microseconds != 0;

    public DateTimeOffset Instant => DateTimeOffset.UnixEpoch.AddTicks(Microseconds * TimeSpan.TicksPerMicrosecond);

    public static SlackTimestamp At(DateTimeOffset instant) => new((instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);

    public static bool TryParse(ReadOnlySpan<char> text, out SlackTimestamp timestamp)
    {
        Span<byte> utf8 = stackalloc byte[SlackTimestampText.Longest];
        var isShort = text.Length <= utf8.Length && Ascii.FromUtf16(text, utf8, out _) == OperationStatus.Done;
        timestamp = default;
        return isShort && SlackTimestampText.TryRead(utf8[..text.Length], out timestamp);
    }

    public static SlackTimestamp Parse(string text) =>
        TryParse(text, out var timestamp) ? timestamp : throw new FormatException("A ts is seconds, a point and six digits.");

    public int CompareTo(SlackTimestamp other) => Microseconds.CompareTo(other.Microseconds);

    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[SlackTimestampText.Longest];
        return Encoding.ASCII.GetString(utf8[..SlackTimestampText.Write(this, utf8)]);
    }
}
