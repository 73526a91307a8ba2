using System.Collections.Frozen;
using System.Text;

namespace StudyBot.Discord.Gateway;

/// <summary>Turns the bytes of an event's name into a string without making a new one for each event.</summary>
/// <remarks>All events of the intents the bot asks for; others are rare and get a string of their own.</remarks>
internal static class EventNames
{
    public const string Ready = "READY";
    public const string Resumed = "RESUMED";

    private const int Longest = 64;

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        Ready,
        Resumed,
        "APPLICATION_COMMAND_PERMISSIONS_UPDATE",
        "CHANNEL_CREATE",
        "CHANNEL_DELETE",
        "CHANNEL_PINS_UPDATE",
        "CHANNEL_UPDATE",
        "GUILD_AUDIT_LOG_ENTRY_CREATE",
        "GUILD_BAN_ADD",
        "GUILD_BAN_REMOVE",
        "GUILD_CREATE",
        "GUILD_DELETE",
        "GUILD_MEMBER_ADD",
        "GUILD_MEMBER_REMOVE",
        "GUILD_MEMBER_UPDATE",
        "GUILD_ROLE_CREATE",
        "GUILD_ROLE_DELETE",
        "GUILD_ROLE_UPDATE",
        "GUILD_UPDATE",
        "INTERACTION_CREATE",
        "MESSAGE_CREATE",
        "MESSAGE_DELETE",
        "MESSAGE_DELETE_BULK",
        "MESSAGE_UPDATE",
        "STAGE_INSTANCE_CREATE",
        "STAGE_INSTANCE_DELETE",
        "STAGE_INSTANCE_UPDATE",
        "THREAD_CREATE",
        "THREAD_DELETE",
        "THREAD_LIST_SYNC",
        "THREAD_MEMBERS_UPDATE",
        "THREAD_MEMBER_UPDATE",
        "THREAD_UPDATE",
        "USER_UPDATE",
        "VOICE_CHANNEL_START_TIME_UPDATE",
        "VOICE_CHANNEL_STATUS_UPDATE");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(ReadOnlySpan<byte> utf8)
    {
        Span<char> name = stackalloc char[Longest];
        return utf8.Length <= Longest && Encoding.UTF8.TryGetChars(utf8, name, out var length) && Lookup.TryGetValue(name[..length], out var known)
            ? known
            : Encoding.UTF8.GetString(utf8);
    }
}
