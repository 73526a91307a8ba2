using Quartz;
using StudyBot.Core.Members;
using StudyBot.Core.Standings;

namespace StudyBot.Scheduling;

/// <summary>Wakes a workspace's weekly leaderboard.</summary>
[DisallowConcurrentExecution]
public sealed class LeaderboardJob(
    LeaderboardPoster boards, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<LeaderboardJob> logger) : WakeJob(clock, lifetime, logger)
{
    protected override Task<DateTimeOffset?> RunAsync(long id, CancellationToken cancellationToken) =>
        boards.RunAsync(new WorkspaceId(id), cancellationToken);
}
