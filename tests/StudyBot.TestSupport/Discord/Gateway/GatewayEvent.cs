using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>Something that happened, before it is known who hears of it.</summary>
internal sealed record GatewayEvent(string Name, JsonObject Data)
{
    /// <summary>One of these must have been asked for; none for what everybody gets.</summary>
    public LoopbackIntents Intents { get; init; }

    public Guild? Guild { get; init; }

    /// <summary>The bot hears of what happens in a channel that it sees.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Whether the words are withheld from who has no message content intent.</summary>
    public bool HoldsOthersWords { get; init; }
}
