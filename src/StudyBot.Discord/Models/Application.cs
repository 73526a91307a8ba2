namespace StudyBot.Discord.Models;

internal sealed record Application
{
    public required Snowflake Id { get; init; }

    public required string Name { get; init; }

    public ApplicationFlags Flags { get; init; }
}
