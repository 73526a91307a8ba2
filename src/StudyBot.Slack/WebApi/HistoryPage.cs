using StudyBot.Slack.Models;

namespace StudyBot.Slack.WebApi;

/// <summary>Which messages of a channel or thread to read. Both ends are left out unless <see cref="IsInclusive"/>.</summary>
internal sealed record HistoryPage
{
    /// <summary>What Slack gives apps that are distributed outside its marketplace; internal apps may have up to 999.</summary>
    public const int SmallestLimit = 15;

    public SlackTimestamp? Oldest { get; init; }

    public SlackTimestamp? Latest { get; init; }

    public bool IsInclusive { get; init; }

    public int Limit { get; init; } = 200;

    public string? Cursor { get; init; }
}
