using StudyBot.Slack.Inflow;

namespace StudyBot.Slack.Commands;

/// <summary>What a member typed after <c>/study</c>, as the grammar reads it.</summary>
/// <remarks>
/// Slack hands the text over as in messages: with entities, and with references where its setting "Escape channels, users, and links" is
/// on. The manifest leaves it off; both come to the same here.
/// </remarks>
internal static class CommandInput
{
    /// <summary>A command without a word would only be told what it lacks.</summary>
    private const string WithoutWords = "help";

    public static string Of(string? text) => MessageText.Of(text).Trim() is { Length: > 0 } typed ? typed : WithoutWords;
}
