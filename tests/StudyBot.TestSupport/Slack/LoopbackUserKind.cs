namespace StudyBot.TestSupport.Slack;

/// <summary>What somebody is in a workspace.</summary>
public enum LoopbackUserKind
{
    Member,
    Admin,
    Owner,

    /// <summary>A multi-channel guest: <c>is_restricted</c>.</summary>
    Guest,

    /// <summary>A single-channel guest: <c>is_ultra_restricted</c>.</summary>
    SingleChannelGuest,

    /// <summary>Somebody of another workspace, met through Slack Connect: <c>is_stranger</c>.</summary>
    Stranger,

    /// <summary>Another app's bot.</summary>
    Bot,
}
