using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Models.Interactions;

/// <summary>Somebody pressed, chose, typed, submitted or closed something; <see cref="InteractionTypes"/> says what.</summary>
internal sealed record Interaction
{
    public required string Type { get; init; }

    /// <summary>Null for apps of a whole organisation; the user's workspace is the one then.</summary>
    public InteractionTeam? Team { get; init; }

    public required InteractionUser User { get; init; }

    /// <summary>Missing in views and of global shortcuts.</summary>
    public InteractionChannel? Channel { get; init; }

    public InteractionContainer? Container { get; init; }

    /// <summary>The message pressed in, or a shortcut was used on.</summary>
    public Message? Message { get; init; }

    public View? View { get; init; }

    /// <summary>Of <c>block_actions</c>.</summary>
    public IReadOnlyList<InteractionAction>? Actions { get; init; }

    /// <summary>What is filled in outside a view.</summary>
    public ViewState? State { get; init; }

    /// <summary>Opens one modal within three seconds.</summary>
    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    /// <summary>Of shortcuts.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Of <c>block_suggestion</c>, with <see cref="BlockId"/> and what was typed so far.</summary>
    public string? ActionId { get; init; }

    public string? BlockId { get; init; }

    public string? Value { get; init; }
}
