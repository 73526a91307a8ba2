namespace StudyBot.TestSupport.Discord;

public enum LoopbackOutcomeKind
{
    /// <summary>"The application did not respond": nothing came within three seconds.</summary>
    Failed,
    Message,

    /// <summary>"StudyBot is thinking": the message comes later.</summary>
    Deferred,

    /// <summary>The message that was clicked has changed, or will.</summary>
    Updated,
    Form,
    Choices,
}
