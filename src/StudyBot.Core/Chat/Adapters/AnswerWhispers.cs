using System.Globalization;

namespace StudyBot.Core.Chat.Adapters;

/// <summary>What can still be asked of the product when a whisper is not at hand any more.</summary>
public static class AnswerWhispers
{
    private const string KeyOfAnswers = "answer-";

    /// <summary>The product's button that explains the score of an answer; null when the whisper was about something else.</summary>
    public static string? WhyButton(string key) =>
        key.StartsWith(KeyOfAnswers, StringComparison.Ordinal)
        && long.TryParse(key.AsSpan(KeyOfAnswers.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var round)
            ? new ButtonId(Verbs.Why, round).ToString()
            : null;
}
