using System.Security.Cryptography;
using System.Text;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Whispers;

/// <summary>Marks a whisper that stands in a direct message, so that the next one of the same key can replace it.</summary>
internal static class WhisperMark
{
    private const int BytesShown = 6;

    /// <summary>A short print of member and key: the same for the same whisper, and it tells nobody which key that was.</summary>
    public static PostMarker Of(Whisper whisper)
    {
        var print = SHA256.HashData(Encoding.UTF8.GetBytes($"{whisper.Member.WorkspaceId}/{whisper.Member.Id}/{whisper.Key}"));
        return new PostMarker("w" + Convert.ToHexStringLower(print.AsSpan(0, BytesShown)));
    }
}
