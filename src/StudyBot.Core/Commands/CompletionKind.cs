namespace StudyBot.Core.Commands;

/// <summary>What the values of an option are, where they can be completed while somebody types.</summary>
public enum CompletionKind
{
    Track,
    Question,
    TimeZone,
    Channel,
    Subscription,
    Days,
    Round,

    /// <summary>A command of the grammar itself.</summary>
    Command,
}
