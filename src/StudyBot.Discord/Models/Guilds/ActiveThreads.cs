namespace StudyBot.Discord.Models.Guilds;

internal sealed record ActiveThreads
{
    public required IReadOnlyList<Channel> Threads { get; init; }
}
