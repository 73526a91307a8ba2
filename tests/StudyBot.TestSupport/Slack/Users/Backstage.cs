using StudyBot.TestSupport.Slack.Delivery;
using StudyBot.TestSupport.Slack.Interactions;
using StudyBot.TestSupport.Slack.Messages;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Users;

/// <summary>What workspaces, channels and members of a test act through.</summary>
internal sealed record Backstage(World World, EventParcels Events, MessageDesk Desk, ViewDesk Views, Responses Responses, Rooms Rooms)
{
    /// <summary>Does it inside the gate and wakes those who wait.</summary>
    public T Locked<T>(Func<T> act)
    {
        lock (World.Gate)
        {
            var result = act();
            World.Changes.Ring();
            return result;
        }
    }

    public void Locked(Action act) => Locked(() =>
    {
        act();
        return true;
    });
}
