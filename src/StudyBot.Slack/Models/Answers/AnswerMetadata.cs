namespace StudyBot.Slack.Models.Answers;

/// <summary>Where the next page begins. The messages that stand here, too, may quote what was sent and are not read.</summary>
internal sealed record AnswerMetadata
{
    /// <summary>Empty on the last page.</summary>
    public string? NextCursor { get; init; }
}
