using System.Globalization;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Whispers;

/// <summary>What can still be asked of the product when a whisper is not at hand any more.</summary>
internal static class AnswerWhispers
{
    private const string KeyOfAnswers = "answer-";

    /// <summary>The product's button that explains the score of an answer; null when the whisper was about something else.</summary>
    public static string? WhyButton(string key) =>
        key.StartsWith(KeyOfAnswers, StringComparison.Ordinal)
        && long.TryParse(key.AsSpan(KeyOfAnswers.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var round)
            ? new ButtonId(Verbs.Why, round).ToString()
            : null;
}
