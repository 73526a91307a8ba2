namespace StudyBot.Slack.Models.Views;

/// <summary>A view that Slack shows or has shown, without what the bot drew in it.</summary>
internal sealed record View
{
    public required string Id { get; init; }

    public string? Type { get; init; }

    public string? CallbackId { get; init; }

    public string? PrivateMetadata { get; init; }

    public ViewState? State { get; init; }
}
