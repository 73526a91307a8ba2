namespace StudyBot.Slack.Models.Messages;

/// <summary>Subtypes of messages that mean something to the bot.</summary>
internal static class MessageSubtypes
{
    public const string Changed = "message_changed";
    public const string Deleted = "message_deleted";
    public const string FileShare = "file_share";
    public const string ThreadBroadcast = "thread_broadcast";
    public const string MeMessage = "me_message";

    /// <summary>A message that was deleted while its thread goes on.</summary>
    public const string Tombstone = "tombstone";
}
