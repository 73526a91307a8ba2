using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Answers;

/// <summary>Reads a round's thread back, so that what was written, edited or deleted while the bot was away is found.</summary>
public sealed partial class ThreadReader(
    IDbContextFactory<StudyBotDbContext> contexts,
    ChatPlatforms platforms,
    Inbox inbox,
    TimeProvider clock,
    ILogger<ThreadReader> logger)
{
    /// <summary>Reads the threads of all open rounds on a platform; for when the connection to it is there (again).</summary>
    public async Task ReadOpenAsync(string platform, CancellationToken cancellationToken)
    {
        foreach (var id in await OpenAsync(platform, cancellationToken))
        {
            try
            {
                await ReadAsync(id, cancellationToken);
            }
            catch (ChatPlatformException failure)
            {
                Log.ThreadNotRead(logger, failure, id); // The close reads it again.
            }
        }
    }

    /// <summary>A thread that is known to be gone is not read: its messages were not withdrawn, and what they said is kept.</summary>
    /// <exception cref="ChatPlatformException">The thread could not be read.</exception>
    public async Task ReadAsync(RoundId id, CancellationToken cancellationToken)
    {
        if (await BeginAsync(id, cancellationToken) is not var (thread, missing, deleted))
        {
            return;
        }

        var found = 0;
        await foreach (var message in platforms[thread.Channel.Platform].ReadThreadAsync(thread, cancellationToken))
        {
            if (deleted.Contains(message.Ref.Id))
            {
                continue; // Its author had it deleted here and left it standing there.
            }

            found += missing.Remove(message.Ref.Id) ? 0 : 1;
            await inbox.ReceiveAsync(new ChatEvent.MessageWritten(message), cancellationToken);
        }

        // Whatever was known before the reading began and is not there any more was deleted meanwhile.
        foreach (var messageId in missing)
        {
            await inbox.ReceiveAsync(new ChatEvent.MessageDeleted(new MessageRef(thread, messageId), clock.GetUtcNow()), cancellationToken);
        }

        if (found + missing.Count > 0)
        {
            Log.ThreadRead(logger, id, found, missing.Count);
        }
    }

    private async Task<List<RoundId>> OpenAsync(string platform, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var open =
            from round in history.Rounds
            where round.State == RoundState.Open
            join workspace in history.Workspaces on round.Subscription.WorkspaceId equals workspace.Id
            where workspace.Platform == platform
            orderby round.Id
            select round.Id;
        return await open.ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The thread, and the ids of the messages in it that still stand here and of those deleted here; null when it is gone.
    /// </summary>
    private async Task<(Place Thread, HashSet<string> Standing, HashSet<string> Deleted)?> BeginAsync(
        RoundId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var round = await history.RoundAsync(id, cancellationToken);
        if (!round.HasThread)
        {
            return null;
        }

        var channel = await history.ChannelOfAsync(round.Subscription, cancellationToken);
        var entries = await history.Inbox
            .Where(entry => entry.RoundId == id && (entry.Kind == InboxKind.Message || entry.Kind == InboxKind.Deletion))
            .Select(entry => new { entry.Kind, entry.MessageId })
            .ToListAsync(cancellationToken);
        var deleted = entries.Where(entry => entry.Kind == InboxKind.Deletion).Select(entry => entry.MessageId).ToHashSet();
        return (new Place(channel, round.ThreadId), [.. entries.Select(entry => entry.MessageId).Except(deleted)], deleted);
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Read the thread of round {RoundId} back: {Found} new messages, {Deleted} deleted.")]
        public static partial void ThreadRead(ILogger logger, RoundId roundId, int found, int deleted);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Could not read the thread of round {RoundId} back; it is read again when the round closes.")]
        public static partial void ThreadNotRead(ILogger logger, Exception failure, RoundId roundId);
    }
}
