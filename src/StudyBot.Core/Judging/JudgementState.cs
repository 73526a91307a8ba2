namespace StudyBot.Core.Judging;

public enum JudgementState
{
    /// <summary>To be judged, for the first time or again.</summary>
    Waiting,

    Judged,

    /// <summary>Given up: the rule score stands.</summary>
    NotJudged,
}
