using StudyBot.Slack.Models.Events;

namespace StudyBot.Slack.Manifest;

/// <summary>Every event the bot subscribes to.</summary>
/// <remarks>https://docs.slack.dev/reference/events</remarks>
internal static class BotEvents
{
    public static IReadOnlyList<string> All { get; } =
    [
        EventTypes.AppHomeOpened,
        EventTypes.AppUninstalled,
        EventTypes.ChannelArchive,
        EventTypes.ChannelDeleted,
        EventTypes.ChannelIdChanged,
        EventTypes.ChannelLeft,
        EventTypes.ChannelRename,
        EventTypes.ChannelUnarchive,
        EventTypes.GroupArchive,
        EventTypes.GroupDeleted,
        EventTypes.GroupLeft,
        EventTypes.GroupRename,
        EventTypes.GroupUnarchive,
        EventTypes.MemberJoinedChannel,
        EventTypes.MemberLeftChannel,
        "message.channels",
        "message.groups",
        EventTypes.SubteamMembersChanged,
        EventTypes.SubteamUpdated,
        EventTypes.TeamJoin,
        EventTypes.TokensRevoked,
        EventTypes.UserChange,
    ];
}
