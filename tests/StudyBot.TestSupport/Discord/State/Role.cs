using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

internal sealed class Role(ulong id, string name, LoopbackPermissions permissions, int position)
{
    public ulong Id { get; } = id;

    public string Name { get; } = name;

    public LoopbackPermissions Permissions { get; set; } = permissions;

    public int Position { get; set; } = position;

    /// <summary>The bot whose own role this is.</summary>
    public ulong? BotId { get; init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToString(),
            ["name"] = Name,
            ["permissions"] = Wire.Text(Permissions),
            ["position"] = Position,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["managed"] = BotId is not null,
            ["mentionable"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
        if (BotId is { } bot)
        {
            json["tags"] = new JsonObject { ["bot_id"] = bot.ToString() };
        }

        return json;
    }
}
