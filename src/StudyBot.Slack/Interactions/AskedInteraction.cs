using StudyBot.Core.Chat;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Interactions;

/// <summary>Who does something, where, and by which ways they can be answered.</summary>
/// <param name="Id">Unique per use.</param>
/// <param name="Place">What it is about: where it was done, unless the button or form came from elsewhere.</param>
internal sealed record AskedInteraction(string Id, SlackWorkspace Workspace, ChatMember Member, Place Place)
{
    /// <summary>Opens one modal within three seconds.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Takes messages at the place of the interaction; null where it came from no message and no command.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>Where a message in answer stands.</summary>
    public Place Seen { get; init; } = Place;

    public AskedFrom From { get; init; }
}
