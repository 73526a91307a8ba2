using System.Buffers;
using System.Buffers.Text;

namespace StudyBot.Slack.Models;

/// <summary>The form of a ts on the wire: <c>1610241741.000200</c>.</summary>
internal static class SlackTimestampText
{
    public const int Longest = 24;

    /// <summary>An empty text is no error: Slack sends it, and a row of zeros, where there is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out SlackTimestamp timestamp)
    {
        timestamp = default;
        if (text.IsEmpty)
        {
            return true;
        }

        var point = text.IndexOf((byte)'.');
        if (point < 1
            || text.Length - point - 1 != SlackTimestamp.Decimals
            || !TryReadDigits(text[..point], out var seconds)
            || !TryReadDigits(text[(point + 1)..], out var fraction)
            || seconds > long.MaxValue / SlackTimestamp.PerSecond - 1)
        {
            return false;
        }

        timestamp = new SlackTimestamp((seconds * SlackTimestamp.PerSecond) + fraction);
        return true;
    }

    public static int Write(SlackTimestamp timestamp, Span<byte> text)
    {
        var (seconds, fraction) = Math.DivRem(timestamp.Microseconds, SlackTimestamp.PerSecond);
        Utf8Formatter.TryFormat(seconds, text, out var length, new StandardFormat('D', 10));
        text[length++] = (byte)'.';
        Utf8Formatter.TryFormat(fraction, text[length..], out var decimals, new StandardFormat('D', SlackTimestamp.Decimals));
        return length + decimals;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && value >= 0 && text[0] is not ((byte)'-' or (byte)'+');
}
