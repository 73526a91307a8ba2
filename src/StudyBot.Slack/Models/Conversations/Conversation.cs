namespace StudyBot.Slack.Models.Conversations;

internal sealed record Conversation
{
    public required string Id { get; init; }

    /// <summary>Direct messages have none.</summary>
    public string? Name { get; init; }

    public bool IsIm { get; init; }

    public bool IsMpim { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>Whether the bot is in it.</summary>
    public bool IsMember { get; init; }

    /// <summary>Shared with other companies (Slack Connect).</summary>
    public bool IsExtShared { get; init; }

    /// <summary>Shared between workspaces of one company.</summary>
    public bool IsOrgShared { get; init; }

    public bool IsReadOnly { get; init; }

    /// <summary>The other side of a direct message.</summary>
    public string? User { get; init; }

    public int? NumMembers { get; init; }
}
