using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Faults;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>Answers what a client sends: beats, IDENTIFY and RESUME (events/gateway). Callers hold the world's gate.</summary>
internal sealed class GatewayHandshake(World world, IdentifyBudget budget, GatewayScript script, List<GatewaySession> sessions)
{
    // All bits of "List of Intents".
    private const int KnownIntents = 0b11_0011_0001_1111_1111_1111_1111;

    public void Handle(GatewayConnection connection, JsonObject payload)
    {
        var data = payload["d"] as JsonObject ?? [];
        switch ((GatewayOp)(payload.Number("op") ?? -1))
        {
            case GatewayOp.Heartbeat:
                Acknowledge(connection);
                break;
            case GatewayOp.Identify when connection.Session is null:
                Identify(connection, data);
                break;
            case GatewayOp.Resume when connection.Session is null:
                Resume(connection, data);
                break;
            case GatewayOp.Identify or GatewayOp.Resume:
                connection.Close(GatewayCloseCode.AlreadyAuthenticated);
                break;
            case GatewayOp.PresenceUpdate or GatewayOp.VoiceStateUpdate or GatewayOp.RequestGuildMembers when connection.Session is null:
                connection.Close(GatewayCloseCode.NotAuthenticated);
                break;
            case GatewayOp.PresenceUpdate or GatewayOp.VoiceStateUpdate or GatewayOp.RequestGuildMembers:
                break; // Allowed, and nothing that a test looks at comes of it.
            default:
                connection.Close(GatewayCloseCode.UnknownOpcode);
                break;
        }
    }

    private void Acknowledge(GatewayConnection connection)
    {
        if (script.AcknowledgesHeartbeats)
        {
            connection.Send(GatewayPayload.Of(GatewayOp.HeartbeatAcknowledged));
        }
    }

    private void Identify(GatewayConnection connection, JsonObject data)
    {
        var intents = data.Number("intents") ?? 0;
        var (shard, shards) = data["shard"] is JsonArray { Count: 2 } pair ? (pair[0]!.GetValue<int>(), pair[1]!.GetValue<int>()) : (0, 1);
        if (Refusal(data, intents, shard, shards) is { } code)
        {
            connection.Close(code);
            return;
        }

        if (!budget.TryTake())
        {
            connection.Send(GatewayPayload.Of(GatewayOp.InvalidSession, false));
            return;
        }

        var session = new GatewaySession(world.Ids.Next().ToString("x"), (LoopbackIntents)intents, shard, shards);
        sessions.Add(session);
        Join(connection, session);
        Welcome(connection, session, shard, shards);
        world.Changes.Ring();
    }

    private GatewayCloseCode? Refusal(JsonObject data, int intents, int shard, int shards) =>
        data.Text("token") != world.Options.Token ? GatewayCloseCode.AuthenticationFailed
        : (intents & ~KnownIntents) != 0 || data["intents"] is null ? GatewayCloseCode.InvalidIntents
        : ((LoopbackIntents)intents & LoopbackIntents.Privileged & ~world.Options.PrivilegedIntents) != LoopbackIntents.None
            ? GatewayCloseCode.DisallowedIntents
        : shard < 0 || shard >= shards ? GatewayCloseCode.InvalidShard
        : shards < world.Options.Shards ? GatewayCloseCode.ShardingRequired
        : null;

    /// <summary>READY, then each guild of the shard by itself.</summary>
    private void Welcome(GatewayConnection connection, GatewaySession session, int shard, int shards)
    {
        var guilds = world.Guilds.Values.Where(guild => guild.Members.ContainsKey(world.Bot.Id) && session.Serves(guild.Id)).ToList();
        connection.Send(session.Append("READY", new JsonObject
        {
            ["v"] = 10,
            ["user"] = world.Bot.ToJson(),
            ["guilds"] = new JsonArray([.. guilds.Select(guild => new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true })]),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = $"ws://{world.Address.Authority}",
            ["shard"] = new JsonArray(shard, shards),
            ["application"] = new JsonObject { ["id"] = world.Bot.Id.ToString(), ["flags"] = 0 },
        }));
        if (session.Intents.HasFlag(LoopbackIntents.Guilds))
        {
            guilds.ForEach(guild => connection.Send(session.Append("GUILD_CREATE", GatewayEvents.GuildCreated(guild, world).Data)));
        }
    }

    private void Resume(GatewayConnection connection, JsonObject data)
    {
        if (data.Text("token") != world.Options.Token)
        {
            connection.Close(GatewayCloseCode.AuthenticationFailed);
        }
        else if (script.Resumes is LoopbackResumes.Taken)
        {
            TakeUp(connection, sessions.Find(session => session.Id == data.Text("session_id")), data.Number("seq") ?? 0);
        }
        else if (script.Resumes is LoopbackResumes.Refused)
        {
            connection.Send(GatewayPayload.Of(GatewayOp.InvalidSession, false));
        }
    }

    private void TakeUp(GatewayConnection connection, GatewaySession? session, int sequence)
    {
        if (session is null || !session.Remembers(sequence, world.Now))
        {
            connection.Send(GatewayPayload.Of(GatewayOp.InvalidSession, false));
            return;
        }

        if (sequence > session.Sequence)
        {
            connection.Close(GatewayCloseCode.InvalidSequence);
            return;
        }

        Join(connection, session);
        foreach (var missed in session.Since(sequence))
        {
            connection.Send(missed);
        }

        connection.Send(session.Append("RESUMED", new JsonObject()));
        world.Changes.Ring();
    }

    private static void Join(GatewayConnection connection, GatewaySession session)
    {
        session.Attach(connection);
        connection.Session = session;
    }
}
