using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Models.Events;

internal sealed record AppHomeOpenedEvent
{
    public required string User { get; init; }

    /// <summary>The direct messages with the bot.</summary>
    public string? Channel { get; init; }

    /// <summary><c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    /// <summary>What is shown there now; null before the first publication.</summary>
    public View? View { get; init; }
}
