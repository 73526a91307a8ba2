namespace StudyBot.Slack.Models.Events;

/// <summary>Names of the events the bot subscribes to.</summary>
/// <remarks>https://docs.slack.dev/reference/events</remarks>
internal static class EventTypes
{
    public const string Message = "message";
    public const string AppMention = "app_mention";
    public const string AppHomeOpened = "app_home_opened";
    public const string MemberJoinedChannel = "member_joined_channel";
    public const string MemberLeftChannel = "member_left_channel";
    public const string ChannelRename = "channel_rename";
    public const string ChannelArchive = "channel_archive";
    public const string ChannelUnarchive = "channel_unarchive";
    public const string ChannelDeleted = "channel_deleted";
    public const string ChannelLeft = "channel_left";
    public const string ChannelIdChanged = "channel_id_changed";
    public const string GroupRename = "group_rename";
    public const string GroupArchive = "group_archive";
    public const string GroupUnarchive = "group_unarchive";
    public const string GroupDeleted = "group_deleted";
    public const string GroupLeft = "group_left";
    public const string UserChange = "user_change";
    public const string TeamJoin = "team_join";
    public const string AppUninstalled = "app_uninstalled";
    public const string TokensRevoked = "tokens_revoked";
    public const string SubteamCreated = "subteam_created";
    public const string SubteamUpdated = "subteam_updated";
    public const string SubteamMembersChanged = "subteam_members_changed";
}
