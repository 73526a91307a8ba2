using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Tracks;
using StudyBot.History;

namespace StudyBot.Cli;

/// <summary>The channels of a platform in which something is to be posted, as the history has them.</summary>
internal static class KnownChannels
{
    /// <summary>A history of another version may not be readable yet; that is told elsewhere, and the token can be looked at all the same.</summary>
    public static async Task<IReadOnlyList<ChannelRef>> ReadAsync(
        DataDirectory data, string platform, CancellationToken cancellationToken)
    {
        try
        {
            return await ChannelsAsync(data, platform, cancellationToken);
        }
        catch (DbException)
        {
            return [];
        }
    }

    /// <summary>Where tracks and leaderboards are posted.</summary>
    private static async Task<IReadOnlyList<ChannelRef>> ChannelsAsync(
        DataDirectory data, string platform, CancellationToken cancellationToken)
    {
        if (!File.Exists(data.DatabasePath))
        {
            return [];
        }

        var options = new DbContextOptionsBuilder<StudyBotDbContext>();
        options.UseHistoryFile(data.DatabasePath);
        await using var history = new StudyBotDbContext(options.Options);
        var workspaces = await history.Workspaces.AsNoTracking().Where(row => row.Platform == platform).ToListAsync(cancellationToken);
        var subscriptions = await history.Subscriptions.Running().AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. from workspace in workspaces
               from channel in subscriptions
                   .Where(subscription => subscription.WorkspaceId == workspace.Id)
                   .Select(subscription => subscription.ChannelId)
                   .Concat(workspace.BoardChannelId is { } board ? [board] : [])
                   .Distinct()
               select workspace.Channel(channel),
        ];
    }
}
