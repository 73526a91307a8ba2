namespace StudyBot.Slack.Models.Views;

/// <summary>A view that Slack shows or has shown, without what the bot drew in it.</summary>
internal sealed record View
{
    public required string Id { get; init; }

    public string? Type { get; init; }

    public string? CallbackId { get; init; }

    public string? PrivateMetadata { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>Changes with the view; an update that names it is refused when the view has changed since.</summary>
    public string? Hash { get; init; }

    public string? RootViewId { get; init; }

    public string? PreviousViewId { get; init; }

    public ViewState? State { get; init; }
}
