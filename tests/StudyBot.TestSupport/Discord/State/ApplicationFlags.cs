namespace StudyBot.TestSupport.Discord.State;

/// <summary>Application flags (resources/application): the "limited" ones, which bots in few guilds switch on by themselves.</summary>
internal static class ApplicationFlags
{
    private const int PresenceLimited = 1 << 13;
    private const int GuildMembersLimited = 1 << 15;
    private const int MessageContentLimited = 1 << 19;

    public static int Of(LoopbackIntents enabled) =>
        (enabled.HasFlag(LoopbackIntents.GuildPresences) ? PresenceLimited : 0)
        | (enabled.HasFlag(LoopbackIntents.GuildMembers) ? GuildMembersLimited : 0)
        | (enabled.HasFlag(LoopbackIntents.MessageContent) ? MessageContentLimited : 0);
}
