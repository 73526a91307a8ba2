namespace StudyBot.Discord.Models;

internal sealed record GatewayBot
{
    public required string Url { get; init; }

    public required int Shards { get; init; }

    public required SessionStartLimit SessionStartLimit { get; init; }
}
