namespace StudyBot.Slack.Interactions;

/// <summary>What a member looks at while they do something.</summary>
internal enum AskedFrom
{
    /// <summary>A channel, a thread or a direct message.</summary>
    Conversation,

    /// <summary>The app's Home, or nothing of the app's.</summary>
    Elsewhere,

    /// <summary>A modal that stays open.</summary>
    Modal,

    /// <summary>A modal that has just been submitted.</summary>
    SubmittedModal,
}
