using System.Collections.Frozen;
using System.Text;
using StudyBot.Slack.Models.Events;
using StudyBot.Slack.Models.Interactions;

namespace StudyBot.Slack.Deliveries;

/// <summary>Names of types as strings that are made once, whatever arrives.</summary>
internal static class DeliveryTypes
{
    public const string SlashCommand = "slash_commands";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = new[]
    {
        EventTypes.Message, EventTypes.AppMention, EventTypes.AppHomeOpened, EventTypes.MemberJoinedChannel, EventTypes.MemberLeftChannel,
        EventTypes.ChannelRename, EventTypes.ChannelArchive, EventTypes.ChannelUnarchive, EventTypes.ChannelDeleted, EventTypes.ChannelLeft,
        EventTypes.ChannelIdChanged, EventTypes.GroupRename, EventTypes.GroupArchive, EventTypes.GroupUnarchive, EventTypes.GroupDeleted,
        EventTypes.GroupLeft, EventTypes.UserChange, EventTypes.TeamJoin, EventTypes.AppUninstalled, EventTypes.TokensRevoked,
        EventTypes.SubteamCreated, EventTypes.SubteamUpdated, EventTypes.SubteamMembersChanged,
        InteractionTypes.BlockActions, InteractionTypes.BlockSuggestion, InteractionTypes.MessageAction, InteractionTypes.Shortcut,
        InteractionTypes.ViewClosed, InteractionTypes.ViewSubmission,
    }.ToFrozenDictionary(name => name).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(ReadOnlySpan<byte> utf8)
    {
        Span<char> text = stackalloc char[64];
        return utf8.Length <= text.Length && Encoding.UTF8.TryGetChars(utf8, text, out var length) && Known.TryGetValue(text[..length], out var name)
            ? name
            : Encoding.UTF8.GetString(utf8);
    }
}
