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

    /// <summary>Somebody who has answered here.</summary>
    Member,

    /// <summary>A round that anybody, or the member given, has answered.</summary>
    AnsweredRound,

    /// <summary>A criterion of any rubric.</summary>
    Criterion,

    /// <summary>A command of the grammar itself.</summary>
    Command,
}
