namespace StudyBot.Core.Answers;

public enum InboxKind
{
    /// <summary>A message in the round's thread, one entry per revision.</summary>
    Message,

    /// <summary>That message was deleted.</summary>
    Deletion,

    /// <summary>A whole answer from the private form; it replaces what was written before it.</summary>
    Form,

    /// <summary>The author said that the message belongs to the answer.</summary>
    Added,

    /// <summary>The author said that the message is chat.</summary>
    LeftOut,
}
