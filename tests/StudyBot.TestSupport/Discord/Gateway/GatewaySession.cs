using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>A session outlives its connection: it numbers events and keeps them for a client that comes back. Callers hold the world's gate.</summary>
internal sealed class GatewaySession(string id, LoopbackIntents intents, int shard, int shards)
{
    /// <summary>Documented only as "a few minutes" for a session; how many events are kept is not.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);
    private const int MostEvents = 10_000;

    private readonly Queue<(int Sequence, string Payload)> _events = [];

    public string Id { get; } = id;

    public LoopbackIntents Intents { get; } = intents;

    public int Sequence { get; private set; }

    public GatewayConnection? Connection { get; private set; }

    public DateTimeOffset? DetachedAt { get; private set; }

    /// <summary>A session has one connection: a new one takes the place of an old one that was not noticed to be dead.</summary>
    public void Attach(GatewayConnection connection)
    {
        Connection?.Drop();
        Connection = connection;
        DetachedAt = null;
    }

    public void Detach(GatewayConnection connection, DateTimeOffset now)
    {
        if (Connection == connection)
        {
            Connection = null;
            DetachedAt = now;
        }
    }

    /// <summary>Which shard a guild's events go to (events/gateway, "Sharding"); direct messages go to the first.</summary>
    public bool Serves(ulong? guild) => guild is { } guildId ? (int)((guildId >> 22) % (ulong)shards) == shard : shard == 0;

    public string Append(string name, JsonNode data)
    {
        Sequence++;
        var payload = GatewayPayload.Dispatch(name, Sequence, data);
        _events.Enqueue((Sequence, payload));
        if (_events.Count > MostEvents)
        {
            _events.Dequeue();
        }

        return payload;
    }

    public bool Remembers(int sequence, DateTimeOffset now) =>
        (DetachedAt is null || now - DetachedAt <= KeptFor) && (_events.Count == 0 || sequence >= _events.Peek().Sequence - 1);

    public IReadOnlyList<string> Since(int sequence) => [.. _events.Where(sent => sent.Sequence > sequence).Select(sent => sent.Payload)];
}
