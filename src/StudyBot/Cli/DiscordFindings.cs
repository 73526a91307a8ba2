using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Tracks;
using StudyBot.Discord.Checkup;
using StudyBot.History;

namespace StudyBot.Cli;

/// <summary>What <c>doctor</c> says about Discord, where it is configured.</summary>
internal static class DiscordFindings
{
    private const string Platform = "discord";

    public static async Task<IReadOnlyList<DoctorFinding>> ReadAsync(
        IServiceProvider services, DataDirectory data, CancellationToken cancellationToken)
    {
        if (services.GetService<DiscordCheckup>() is not { } checkup)
        {
            return [];
        }

        var findings = await checkup.RunAsync(await KnownChannelsAsync(data, cancellationToken), cancellationToken);
        return [.. findings.Select(finding => new DoctorFinding(finding.What, finding.Seen, finding.Fix))];
    }

    /// <summary>A history of another version may not be readable yet; that is told elsewhere, and the token can be looked at all the same.</summary>
    private static async Task<IReadOnlyList<ChannelRef>> KnownChannelsAsync(DataDirectory data, CancellationToken cancellationToken)
    {
        try
        {
            return await ChannelsAsync(data, cancellationToken);
        }
        catch (DbException)
        {
            return [];
        }
    }

    /// <summary>Where tracks and leaderboards are posted.</summary>
    private static async Task<IReadOnlyList<ChannelRef>> ChannelsAsync(DataDirectory data, CancellationToken cancellationToken)
    {
        if (!File.Exists(data.DatabasePath))
        {
            return [];
        }

        var options = new DbContextOptionsBuilder<StudyBotDbContext>();
        options.UseHistoryFile(data.DatabasePath);
        await using var history = new StudyBotDbContext(options.Options);
        var workspaces = await history.Workspaces.AsNoTracking().Where(row => row.Platform == Platform).ToListAsync(cancellationToken);
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
