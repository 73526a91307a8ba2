using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Users;

/// <summary>INTERACTION_CREATE (interactions/receiving-and-responding, "Interaction Object"). No intent is needed for it.</summary>
internal static class InteractionEvent
{
    private const int GuildContext = 0;
    private const int BotDirectContext = 1;
    private const int AttachmentSizeLimit = 10 * 1024 * 1024;

    public static GatewayEvent Of(Interaction interaction, JsonObject data, World world)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["application_id"] = interaction.ApplicationId.ToString(),
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = channel.Id.ToString(),
            ["channel"] = channel.ToJson(),
            ["locale"] = "en-US",
            ["app_permissions"] = Wire.Text(world.PermissionsOf(world.Bot, channel)),
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = interaction.OwnersJson(),
            ["context"] = channel.Guild is null ? BotDirectContext : GuildContext,
            ["attachment_size_limit"] = AttachmentSizeLimit,
        };
        AddWho(json, interaction, world);
        if (interaction.Source is not null)
        {
            json["message"] = interaction.Source.ToJson();
        }

        return new GatewayEvent("INTERACTION_CREATE", json) { Guild = channel.Guild };
    }

    private static void AddWho(JsonObject json, Interaction interaction, World world)
    {
        if (interaction.Channel.Guild is not { } guild)
        {
            json["user"] = interaction.User.ToJson();
            return;
        }

        var member = guild.Members[interaction.User.Id].ToJson();
        member["permissions"] = Wire.Text(world.PermissionsOf(interaction.User, interaction.Channel));
        json["member"] = member;
        json["guild_id"] = guild.Id.ToString();
        json["guild_locale"] = "en-US";
        json["guild"] = new JsonObject { ["id"] = guild.Id.ToString(), ["locale"] = "en-US", ["features"] = new JsonArray() };
    }
}
