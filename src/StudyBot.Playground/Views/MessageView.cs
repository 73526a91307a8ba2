namespace StudyBot.Playground.Views;

/// <param name="AuthorId">Null for the bot.</param>
/// <param name="IsPrivate">Only the member who receives this view can see the message.</param>
/// <param name="Text">What the author typed, to edit it again; null for the bot.</param>
/// <param name="EditedAt">Null until a member edits; the bot's own posts change without notice.</param>
internal sealed record MessageView(
    string Id,
    string ChannelId,
    string? ThreadId,
    string? AuthorId,
    bool IsPrivate,
    string? Text,
    string? Html,
    CardView? Card,
    DateTimeOffset SentAt,
    DateTimeOffset? EditedAt);
