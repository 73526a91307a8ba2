using StudyBot.Core.Chat;
using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Hosting;

/// <summary>How the connection to Discord is.</summary>
internal sealed class DiscordPulse(GatewayShards gateway, TimeProvider clock) : IPlatformPulse
{
    private volatile string? _stopped;

    public string Platform => DiscordRefs.Platform;

    /// <summary>For good: only a person can mend it.</summary>
    public void Stop(string sentence) => _stopped = sentence;

    public Pulse Read()
    {
        if (_stopped is { } sentence)
        {
            return new Pulse(IsAlive: false, sentence);
        }

        var shards = gateway.Health;
        var ill = shards.Where(shard => !shard.IsWell(clock.GetUtcNow())).ToList();
        return ill.Count == 0
            ? new Pulse(IsAlive: true, shards.All(shard => shard.State == ShardState.Live) ? "connected" : "connecting")
            : new Pulse(IsAlive: false, Sentence(ill, shards.Count));
    }

    private static string Sentence(List<ShardHealth> ill, int count)
    {
        var problem = ill.Select(shard => shard.Problem).FirstOrDefault(problem => problem is not null) ?? "not connected";
        return count == 1 ? problem : $"{ill.Count} of {count} shards: {problem}";
    }
}
