namespace StudyBot.Slack.Models.Files;

/// <summary>Ends an upload. Without a channel the file stays private to the bot, and can still be shown in an image block.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/files.completeUploadExternal</remarks>
internal sealed record UploadCompletion(IReadOnlyList<UploadedFile> Files)
{
    public string? ChannelId { get; init; }

    public SlackTimestamp? ThreadTs { get; init; }

    public string? InitialComment { get; init; }
}
