using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Threads;

/// <summary>Threads that Discord has put away: a new message opens one again, a change of an old one does not.</summary>
internal sealed class ThreadArchive(DiscordRestClient rest, BotIdentity identity)
{
    /// <summary>Does something in a thread, which is opened for it when it must be.</summary>
    public async Task OpenedAsync(Snowflake thread, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
        }
        catch (DiscordApiException failure) when (failure.Code == DiscordErrorCodes.ThreadArchived)
        {
            await rest.ChangeThreadAsync(thread, new ThreadChange { IsArchived = false }, cancellationToken);
            await act();
        }
    }

    /// <summary>Puts the oldest thread of the bot away, to make room for a new one.</summary>
    /// <returns>False when the bot has none.</returns>
    public async Task<bool> TryMakeRoomAsync(Snowflake guild, CancellationToken cancellationToken)
    {
        var bot = await identity.UserIdAsync(cancellationToken);
        var active = await rest.GetActiveThreadsAsync(guild, cancellationToken);
        if (active.Threads.Where(thread => thread.OwnerId == bot).MinBy(thread => thread.Id) is not { } oldest)
        {
            return false;
        }

        await rest.ChangeThreadAsync(oldest.Id, new ThreadChange { IsArchived = true }, cancellationToken);
        return true;
    }
}
