using StudyBot.Core.Members;

namespace StudyBot.Core.Tracks;

/// <summary>The port to the scheduler: it only wakes; what is due is decided from the history.</summary>
public interface IAlarmClock
{
    /// <summary>Has the subscription looked at right away, and from then on whenever it has something due.</summary>
    Task WakeAsync(SubscriptionId subscription, CancellationToken cancellationToken);

    /// <summary>The same for a workspace's weekly leaderboard.</summary>
    Task WakeAsync(WorkspaceId workspace, CancellationToken cancellationToken);
}
