using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Events;

/// <summary>Finds out about a channel that the gateway has not told of. What is found is remembered.</summary>
internal sealed class ThreadLookup(ThreadCatalog catalog, DiscordRestClient rest, BotIdentity identity)
{
    /// <exception cref="DiscordApiException">Discord could not be asked.</exception>
    public async Task<ThreadFact> FindAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        if (catalog.Find(channel) is { } known)
        {
            return known;
        }

        if (await OursAsync(channel, cancellationToken) is { GuildId: { } guild, ParentId: { } parent })
        {
            catalog.PutOurs(guild, parent, channel);
            return new ThreadFact(IsOurs: true, guild, parent);
        }

        catalog.PutLookedUp(channel);
        return ThreadFact.NotOurs;
    }

    /// <summary>The thread, if the bot opened it or if it hangs below a post of the bot; it then shares the post's id.</summary>
    private async Task<Channel?> OursAsync(Snowflake id, CancellationToken cancellationToken)
    {
        var bot = await identity.UserIdAsync(cancellationToken);
        try
        {
            var channel = await rest.GetChannelAsync(id, cancellationToken);
            if (!channel.IsThread || channel.ParentId is not { } parent)
            {
                return null;
            }

            return channel.OwnerId == bot || (await rest.GetMessageAsync(parent, id, cancellationToken)).Author?.Id == bot ? channel : null;
        }
        catch (DiscordApiException failure) when (failure.IsAbsence())
        {
            return null;
        }
    }
}
