namespace StudyBot.Slack.SocketMode;

/// <summary>Where Socket Mode stands.</summary>
internal enum SocketModeState
{
    /// <summary>No connection hears anything.</summary>
    Connecting,

    /// <summary>At least one does.</summary>
    Live,

    /// <summary>For good: Slack said never to come back.</summary>
    Stopped,
}
