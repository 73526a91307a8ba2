using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Moderation;

/// <summary>Finds channels that went, came back or were renamed while nobody was there to be told: platforms do not say it afterwards.</summary>
public sealed partial class ChannelCheck(
    IDbContextFactory<StudyBotDbContext> contexts,
    ChatPlatforms platforms,
    Departures departures,
    TimeProvider clock,
    ILogger<ChannelCheck> logger)
{
    public async Task CompareAsync(string platform, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var workspaces = await history.Workspaces.AsNoTracking()
            .Where(row => row.Platform == platform && row.RemovedAt == null)
            .ToListAsync(cancellationToken);
        foreach (var workspace in workspaces)
        {
            var running = await history.Subscriptions.Running().AsNoTracking()
                .Where(row => row.WorkspaceId == workspace.Id)
                .ToListAsync(cancellationToken);
            await CompareAsync(workspace, running, cancellationToken);
        }
    }

    private async Task CompareAsync(Workspace workspace, List<Subscription> running, CancellationToken cancellationToken)
    {
        try
        {
            var now = clock.GetUtcNow(); // Before asking: an event that comes meanwhile is newer.
            var listed = await platforms[workspace.Platform].ListChannelsAsync(workspace.Ref, cancellationToken);
            var names = listed.ToDictionary(channel => channel.Ref.Id, channel => channel.Name);
            if (names.Count == 0)
            {
                return; // A workspace always has a channel; a platform that lists none has trouble of its own.
            }

            foreach (var id in Used(workspace, running))
            {
                IEnumerable<ChatEvent> seen = names.TryGetValue(id, out var name)
                    ? [new ChatEvent.ChannelBack(workspace.Channel(id), now), new ChatEvent.ChannelRenamed(workspace.Channel(id), name)]
                    : [new ChatEvent.ChannelGone(workspace.Channel(id), now)];
                foreach (var one in seen)
                {
                    await departures.ReceiveAsync(one, cancellationToken);
                }
            }
        }
        catch (ChatPlatformException failure)
        {
            Log.ChannelsNotCompared(logger, failure);
        }
    }

    private static IEnumerable<string> Used(Workspace workspace, List<Subscription> running) =>
        running.Select(subscription => subscription.ChannelId).Append(workspace.BoardChannelId).OfType<string>().Distinct();

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Could not list a workspace's channels; what is gone shows when something is posted.")]
        public static partial void ChannelsNotCompared(ILogger logger, Exception failure);
    }
}
