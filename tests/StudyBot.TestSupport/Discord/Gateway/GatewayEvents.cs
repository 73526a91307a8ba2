using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>The events as events/gateway-events describes them.</summary>
internal static class GatewayEvents
{
    public static GatewayEvent OfMessage(string name, Message message, World world)
    {
        var json = message.ToJson();
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToString();
            if (guild.Members.TryGetValue(message.Author.Id, out var member))
            {
                json["member"] = member.ToPartialJson();
            }
        }

        return About(message.Channel, name, json) with { HoldsOthersWords = ContentRules.AreWithheld(message, world) };
    }

    public static GatewayEvent MessageDeleted(Message message)
    {
        var json = new JsonObject { ["id"] = message.Id.ToString(), ["channel_id"] = message.Channel.Id.ToString() };
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToString();
        }

        return About(message.Channel, "MESSAGE_DELETE", json);
    }

    public static GatewayEvent OfChannel(string name, Channel channel) =>
        new(name, channel.ToJson()) { Intents = LoopbackIntents.Guilds, Guild = channel.Guild, Channel = channel };

    public static GatewayEvent ThreadCreated(Channel thread)
    {
        var created = OfChannel("THREAD_CREATE", thread);
        created.Data["newly_created"] = true;
        return created;
    }

    public static GatewayEvent OfRole(string name, Guild guild, Role role) =>
        new(name, new JsonObject { ["guild_id"] = guild.Id.ToString(), ["role"] = role.ToJson() })
        {
            Intents = LoopbackIntents.Guilds,
            Guild = guild,
        };

    public static GatewayEvent OfMember(string name, Guild guild, Member member)
    {
        var json = member.ToJson();
        json["guild_id"] = guild.Id.ToString();
        return new GatewayEvent(name, json) { Intents = LoopbackIntents.GuildMembers, Guild = guild };
    }

    public static GatewayEvent MemberLeft(Guild guild, User user) =>
        new("GUILD_MEMBER_REMOVE", new JsonObject { ["guild_id"] = guild.Id.ToString(), ["user"] = user.ToJson() })
        {
            Intents = LoopbackIntents.GuildMembers,
            Guild = guild,
        };

    /// <summary>What a guild is like when the bot comes; archived threads are left out.</summary>
    public static GatewayEvent GuildCreated(Guild guild, World world)
    {
        var seen = guild.Channels.Values.Where(channel => world.Can(world.Bot, channel, LoopbackPermissions.ViewChannel)).ToList();
        var json = guild.ToJson();
        json["joined_at"] = Wire.Text(guild.Members[world.Bot.Id].JoinedAt);
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["members"] = new JsonArray([.. guild.Members.Values.Select(member => member.ToJson())]);
        json["channels"] = new JsonArray([.. seen.Where(channel => !channel.IsThread).Select(channel => channel.ToJson())]);
        json["threads"] = new JsonArray([.. seen.Where(channel => channel.Thread is { IsArchived: false }).Select(channel => channel.ToJson())]);
        foreach (var empty in (string[])["voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"])
        {
            json[empty] = new JsonArray();
        }

        return new GatewayEvent("GUILD_CREATE", json) { Intents = LoopbackIntents.Guilds };
    }

    /// <summary>The bot was removed. Without the guild as addressee: the bot is no longer in it.</summary>
    public static GatewayEvent GuildDeleted(Guild guild) =>
        new("GUILD_DELETE", new JsonObject { ["id"] = guild.Id.ToString() }) { Intents = LoopbackIntents.Guilds };

    private static GatewayEvent About(Channel channel, string name, JsonObject json) => new(name, json)
    {
        Intents = channel.Guild is null ? LoopbackIntents.DirectMessages : LoopbackIntents.GuildMessages,
        Guild = channel.Guild,
        Channel = channel,
    };
}
