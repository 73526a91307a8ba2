namespace StudyBot.Core.Questions;

/// <summary>How the rule scorer reaches a criterion's level.</summary>
public enum ScoredBy
{
    /// <summary>By the question's concepts.</summary>
    Concepts,

    /// <summary>By how the answer is built; never more than a tenth of the total.</summary>
    Structure,
}
