using System.Collections.Concurrent;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Events;

/// <summary>Tells by a channel's id alone whether a message in it can be an answer, before anything else of the message is read.</summary>
/// <remarks>
/// Filled from what the gateway tells of servers, channels and threads. Archived threads are not among it, and a thread that somebody else
/// opened below a post of the bot does not say so: those are looked up once, by <see cref="ThreadLookup"/>.
/// </remarks>
internal sealed class ThreadCatalog
{
    /// <summary>What was looked up and is not ours is forgotten beyond this many, and would be looked up again.</summary>
    private const int MostLookedUp = 20_000;

    private readonly ConcurrentDictionary<Snowflake, ThreadFact> _known = new();
    private readonly ConcurrentDictionary<Snowflake, bool> _lookedUp = new();

    /// <returns>Null when it has to be looked up.</returns>
    public ThreadFact? Find(Snowflake channel) =>
        _known.TryGetValue(channel, out var fact) ? fact
        : _lookedUp.ContainsKey(channel) ? ThreadFact.NotOurs
        : null;

    public void Put(Guild guild, Snowflake bot)
    {
        // Which of the lists a thread stands in does not matter.
        foreach (var channel in (guild.Channels ?? []).Concat(guild.Threads ?? []))
        {
            Put(channel with { GuildId = guild.Id }, bot);
        }
    }

    /// <summary>A channel, or a thread of which only the owner is known.</summary>
    public void Put(Channel channel, Snowflake bot)
    {
        if (!channel.IsThread)
        {
            _known[channel.Id] = ThreadFact.NotOurs;
        }
        else if (channel is { OwnerId: { } owner, GuildId: { } guild, ParentId: { } parent } && owner == bot)
        {
            PutOurs(guild, parent, channel.Id);
        }
    }

    public void PutOurs(Snowflake guild, Snowflake parent, Snowflake thread)
    {
        _known[thread] = new ThreadFact(IsOurs: true, guild, parent);
        _lookedUp.TryRemove(thread, out _);
    }

    public void PutLookedUp(Snowflake channel)
    {
        if (_lookedUp.Count >= MostLookedUp)
        {
            _lookedUp.Clear();
        }

        _lookedUp[channel] = true;
    }

    public void Remove(Snowflake channel)
    {
        _known.TryRemove(channel, out _);
        _lookedUp.TryRemove(channel, out _);
    }
}
