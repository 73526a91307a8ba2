using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

internal sealed class User(ulong id, string name, bool isBot)
{
    public ulong Id { get; } = id;

    public string Name { get; } = name;

    public bool IsBot { get; } = isBot;

    /// <summary>Closed by a member in their privacy settings; the bot then gets 50007.</summary>
    public bool AcceptsDirectMessages { get; set; } = true;

    public Channel? DirectChannel { get; set; }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["username"] = Name.ToLowerInvariant().Replace(' ', '.'),
        ["global_name"] = IsBot ? null : Name,
        ["discriminator"] = IsBot ? "0001" : "0",
        ["avatar"] = null,
        ["bot"] = IsBot,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["primary_guild"] = null,
    };
}
