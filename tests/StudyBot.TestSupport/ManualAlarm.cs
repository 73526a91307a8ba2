using StudyBot.Core.Members;
using StudyBot.Core.Tracks;

namespace StudyBot.TestSupport;

/// <summary>Remembers who was to be woken; the test does the waking.</summary>
public sealed class ManualAlarm : IAlarmClock
{
    public IList<SubscriptionId> Subscriptions { get; } = [];

    public IList<WorkspaceId> Workspaces { get; } = [];

    public Task WakeAsync(SubscriptionId subscription, CancellationToken cancellationToken)
    {
        Subscriptions.Add(subscription);
        return Task.CompletedTask;
    }

    public Task WakeAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        Workspaces.Add(workspace);
        return Task.CompletedTask;
    }
}
