namespace StudyBot.Slack.Models.Users;

/// <summary>A group of members; events call it a subteam.</summary>
internal sealed record Usergroup
{
    public required string Id { get; init; }

    public string? TeamId { get; init; }

    public string? Name { get; init; }

    public string? Handle { get; init; }

    /// <summary>Missing where there are very many.</summary>
    public IReadOnlyList<string>? Users { get; init; }

    /// <summary>Seconds since 1970; above zero once it was switched off.</summary>
    public long? DateDelete { get; init; }
}
