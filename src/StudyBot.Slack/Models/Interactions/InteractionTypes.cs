namespace StudyBot.Slack.Models.Interactions;

/// <remarks>https://docs.slack.dev/reference/interaction-payloads</remarks>
internal static class InteractionTypes
{
    public const string BlockActions = "block_actions";
    public const string BlockSuggestion = "block_suggestion";
    public const string MessageAction = "message_action";
    public const string Shortcut = "shortcut";
    public const string ViewClosed = "view_closed";
    public const string ViewSubmission = "view_submission";
}
