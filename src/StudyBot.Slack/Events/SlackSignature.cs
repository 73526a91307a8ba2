using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Slack.Events;

/// <summary>Tells whether a request comes from Slack, and now: somebody who has recorded one cannot send it again later.</summary>
/// <remarks>https://docs.slack.dev/authentication/verifying-requests-from-slack</remarks>
internal sealed class SlackSignature(string signingSecret, TimeProvider clock)
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    private const string Version = "v0";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(signingSecret);

    /// <param name="body">As it came, byte for byte.</param>
    public bool Accepts(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (signature is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
        {
            return false;
        }

        // In constant time, so that nobody can guess a signature piece by piece.
        var expected = $"{Version}={Convert.ToHexStringLower(Sign(timestamp, body))}";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
    }

    private byte[] Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(Encoding.ASCII.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }

    /// <summary>Says nothing: the secret stays here.</summary>
    public override string ToString() => nameof(SlackSignature);
}
