using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Slack.Tests.Events;

/// <summary>The headers Slack would send with a body.</summary>
internal sealed record SignedRequest(string Timestamp, string Signature)
{
    public const string Secret = "planted-signing-secret";

    public static SignedRequest Of(string body, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString();
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        return new SignedRequest(timestamp, $"v0={Convert.ToHexStringLower(hash)}");
    }
}
