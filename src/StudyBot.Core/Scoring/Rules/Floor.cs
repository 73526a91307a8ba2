namespace StudyBot.Core.Scoring.Rules;

/// <summary>Why an answer scores 0 as a whole, if it does.</summary>
internal enum Floor
{
    None,
    Blank,
    TooShort,
    OnlyTheQuestion,
    OffTopic,
}
