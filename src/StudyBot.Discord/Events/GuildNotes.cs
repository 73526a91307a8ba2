using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudyBot.Core.Chat;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Events;

/// <summary>Takes note of what the gateway tells of servers, roles, channels and threads.</summary>
internal sealed class GuildNotes(
    GuildBook guilds, ThreadCatalog threads, BotIdentity identity, Departures departures, TimeProvider clock)
{
    public async ValueTask TakeAsync(GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        switch (dispatch.Type)
        {
            case EventTypes.Ready:
                identity.Put(Read(dispatch, EventPayloads.Json.Default.Ready).User);
                break;
            case EventTypes.GuildCreate:
                Take(Read(dispatch, DiscordJson.Default.Guild), await identity.UserIdAsync(cancellationToken));
                break;
            case EventTypes.GuildUpdate:
                guilds.Put(Read(dispatch, DiscordJson.Default.Guild));
                break;
            case EventTypes.GuildDelete:
                Remove(Read(dispatch, DiscordJson.Default.Guild));
                break;
            case EventTypes.GuildRoleCreate or EventTypes.GuildRoleUpdate:
                var changed = Read(dispatch, EventPayloads.Json.Default.RoleChanged);
                guilds.PutRole(changed.GuildId, changed.Role);
                break;
            case EventTypes.GuildRoleDelete:
                var deleted = Read(dispatch, EventPayloads.Json.Default.RoleDeleted);
                guilds.RemoveRole(deleted.GuildId, deleted.RoleId);
                break;
            case EventTypes.GuildBanAdd:
                var banned = Read(dispatch, EventPayloads.Json.Default.MemberBanned);
                departures.Add(new ChatEvent.MemberLeft(DiscordRefs.Member(banned.GuildId, banned.User.Id), clock.GetUtcNow()));
                break;
            default:
                TakeChannels(dispatch, await identity.UserIdAsync(cancellationToken));
                break;
        }
    }

    private void TakeChannels(GatewayDispatch dispatch, Snowflake bot)
    {
        switch (dispatch.Type)
        {
            case EventTypes.ChannelCreate or EventTypes.ThreadCreate or EventTypes.ThreadUpdate:
                threads.Put(Read(dispatch, DiscordJson.Default.Channel), bot);
                break;
            case EventTypes.ChannelUpdate:
                Rename(Read(dispatch, DiscordJson.Default.Channel));
                break;
            case EventTypes.ChannelDelete or EventTypes.ThreadDelete:
                Remove(Read(dispatch, DiscordJson.Default.Channel));
                break;
            case EventTypes.ThreadListSync:
                var synced = Read(dispatch, EventPayloads.Json.Default.ThreadsSynced);
                synced.Threads.ToList().ForEach(thread => threads.Put(thread with { GuildId = synced.GuildId }, bot));
                break;
        }
    }

    private void Take(Guild guild, Snowflake bot)
    {
        if (!guild.IsUnavailable)
        {
            guilds.Put(guild);
            threads.Put(guild, bot);
            departures.Add(new ChatEvent.WorkspaceJoined(DiscordRefs.Workspace(guild.Id), clock.GetUtcNow()));
        }
    }

    /// <summary>A server that is unavailable has an outage and comes back; one without that mark has removed the bot.</summary>
    private void Remove(Guild guild)
    {
        if (!guild.IsUnavailable)
        {
            guilds.Remove(guild.Id);
            departures.Add(new ChatEvent.WorkspaceLeft(DiscordRefs.Workspace(guild.Id), clock.GetUtcNow()));
        }
    }

    /// <summary>Discord does not say what of a channel has changed.</summary>
    private void Rename(Channel channel)
    {
        if (channel is { GuildId: { } guild, Name: { } name })
        {
            departures.Add(new ChatEvent.ChannelRenamed(DiscordRefs.Channel(guild, channel.Id), name));
        }
    }

    private void Remove(Channel channel)
    {
        var thread = threads.Find(channel.Id);
        threads.Remove(channel.Id);
        if (thread is { IsOurs: true } ours)
        {
            departures.Add(new ChatEvent.ThreadGone(ours.PlaceOf(channel.Id), clock.GetUtcNow()));
        }
        else if (channel is { IsThread: false, GuildId: { } guild })
        {
            departures.Add(new ChatEvent.ChannelGone(DiscordRefs.Channel(guild, channel.Id), clock.GetUtcNow()));
        }
    }

    private static T Read<T>(GatewayDispatch dispatch, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(dispatch.Json.Span, type) ?? throw new JsonException($"A {dispatch.Type} was empty.");
}
