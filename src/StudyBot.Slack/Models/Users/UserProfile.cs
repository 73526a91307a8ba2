namespace StudyBot.Slack.Models.Users;

internal sealed record UserProfile
{
    /// <summary>Empty where the member has set none.</summary>
    public string? DisplayName { get; init; }

    public string? RealName { get; init; }

    public string? BotId { get; init; }
}
