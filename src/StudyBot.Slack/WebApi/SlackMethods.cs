namespace StudyBot.Slack.WebApi;

/// <summary>The methods the bot uses, each with the tier its page names; those that it calls special have none here.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api/rate-limits and https://docs.slack.dev/reference/methods</remarks>
internal static class SlackMethods
{
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    /// <summary>"Several hundred messages per minute" in a workspace.</summary>
    private const int Posts = 200;

    public static SlackMethod AuthTest { get; } = new("auth.test") { IsRepeatable = true };

    public static SlackMethod OpenConnection { get; } = new("apps.connections.open", Tier3) { IsRepeatable = true };

    /// <summary>Its code is good once.</summary>
    public static SlackMethod Install { get; } = new("oauth.v2.access");

    public static SlackMethod PostMessage { get; } = new("chat.postMessage", Posts) { IsPacedByChannel = true };

    public static SlackMethod PostEphemeral { get; } = new("chat.postEphemeral", Tier4);

    public static SlackMethod UpdateMessage { get; } = new("chat.update", Tier3) { IsRepeatable = true };

    public static SlackMethod DeleteMessage { get; } = new("chat.delete", Tier3) { IsRepeatable = true };

    public static SlackMethod GetConversation { get; } = new("conversations.info", Tier3) { IsRepeatable = true };

    public static SlackMethod ListConversations { get; } = new("conversations.list", Tier2) { IsRepeatable = true };

    public static SlackMethod ListConversationsOf { get; } = new("users.conversations", Tier3) { IsRepeatable = true };

    public static SlackMethod ReadHistory { get; } = new("conversations.history", Tier3) { IsRepeatable = true };

    public static SlackMethod ReadReplies { get; } = new("conversations.replies", Tier3) { IsRepeatable = true };

    public static SlackMethod OpenConversation { get; } = new("conversations.open", Tier3) { IsRepeatable = true };

    public static SlackMethod GetUser { get; } = new("users.info", Tier4) { IsRepeatable = true };

    public static SlackMethod ListUsergroups { get; } = new("usergroups.list", Tier2) { IsRepeatable = true };

    public static SlackMethod ListUsergroupUsers { get; } = new("usergroups.users.list", Tier2) { IsRepeatable = true };

    public static SlackMethod OpenView { get; } = new("views.open", Tier4) { IsUrgent = true };

    public static SlackMethod PushView { get; } = new("views.push", Tier4) { IsUrgent = true };

    public static SlackMethod PublishView { get; } = new("views.publish", Tier4) { IsRepeatable = true };

    /// <summary>An address nobody uploads to is forgotten.</summary>
    public static SlackMethod GetUploadUrl { get; } = new("files.getUploadURLExternal", Tier4) { IsRepeatable = true };

    public static SlackMethod CompleteUpload { get; } = new("files.completeUploadExternal", Tier4);

    /// <summary>No method, but an address of its own; the same bytes may be sent to it again.</summary>
    public static SlackMethod Upload { get; } = new("upload_url") { IsRepeatable = true };

    /// <summary>No method, but an address of its own.</summary>
    public static SlackMethod Download { get; } = new("url_private_download") { IsRepeatable = true };

    /// <summary>No method, but an address of its own.</summary>
    public static SlackMethod Respond { get; } = new("response_url");
}
