using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Interactions;

/// <summary>What somebody did, good for opening one view within three seconds (docs.slack.dev/interactivity/handling-user-interaction).</summary>
internal sealed class Trigger(User user, Workspace workspace, DateTimeOffset at)
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(3);

    public User User { get; } = user;

    public Workspace Workspace { get; } = workspace;

    public DateTimeOffset At { get; } = at;

    public bool IsExchanged { get; set; }

    /// <summary>The view that was opened for it.</summary>
    public View? Opened { get; set; }
}
