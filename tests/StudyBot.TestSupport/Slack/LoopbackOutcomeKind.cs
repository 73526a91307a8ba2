namespace StudyBot.TestSupport.Slack;

public enum LoopbackOutcomeKind
{
    /// <summary>The app did not answer within three seconds, or is not there.</summary>
    Failed,

    /// <summary>Taken, and nothing is to be seen yet.</summary>
    Acknowledged,

    /// <summary>The acknowledgement of a command brought a message.</summary>
    Message,

    /// <summary>A modal opened, or has changed.</summary>
    View,

    /// <summary>The modal stays and shows mistakes beside its fields.</summary>
    Errors,
    Choices,

    /// <summary>Slack itself refuses: "/study is not supported in threads. Sorry!" The app hears nothing.</summary>
    Refused,
}
