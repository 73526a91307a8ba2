namespace StudyBot.Core.Judging.Calls;

/// <summary>A reply of the judge, kept so that the same question is not paid for twice.</summary>
public sealed class StoredReply
{
    /// <summary>A hash of everything that makes a difference. Nothing about the member is in it.</summary>
    public required string Key { get; set; }

    /// <summary>Of the answer alone: what has to go when a member has their data deleted.</summary>
    public required string AnswerHash { get; set; }

    /// <summary>As it came.</summary>
    public required string Text { get; set; }

    public int InputTokens { get; set; }

    public int OutputTokens { get; set; }

    public int Milliseconds { get; set; }

    public DateTimeOffset At { get; set; }
}
