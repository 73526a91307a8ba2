namespace StudyBot.Slack.Models.Answers;

/// <summary>A workspace has installed the app: its token and who the bot is there.</summary>
internal sealed record InstallationAnswer : SlackAnswer
{
    public required string AccessToken { get; init; }

    public string? Scope { get; init; }

    public string? BotUserId { get; init; }

    public string? AppId { get; init; }

    /// <summary>Null when a whole organisation has installed it.</summary>
    public InstallationParty? Team { get; init; }

    public InstallationParty? Enterprise { get; init; }

    /// <summary>Says nothing: a record's own text would show the token.</summary>
    public override string ToString() => nameof(InstallationAnswer);
}
