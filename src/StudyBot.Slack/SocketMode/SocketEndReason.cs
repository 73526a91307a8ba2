namespace StudyBot.Slack.SocketMode;

/// <summary>Why a connection ended.</summary>
internal enum SocketEndReason
{
    /// <summary>The bot was told to stop.</summary>
    Stopped,

    /// <summary>Slack closed it.</summary>
    Closed,

    /// <summary>The connection below broke, or a ping was not answered.</summary>
    Dropped,

    /// <summary>A message was larger than allowed.</summary>
    TooLarge,

    /// <summary>It never came about.</summary>
    Unreachable,

    /// <summary>Slack did not say where to connect.</summary>
    Refused,

    /// <summary>It came about and nobody said hello.</summary>
    NoHello,

    /// <summary>Slack announced its end: <c>warning</c> or <c>refresh_requested</c>.</summary>
    Leaving,

    /// <summary>Socket Mode was switched off for the app.</summary>
    LinkDisabled,

    /// <summary>The app has more connections than Slack allows.</summary>
    TooManyConnections,

    /// <summary>The bot made a mistake.</summary>
    Failed,
}
