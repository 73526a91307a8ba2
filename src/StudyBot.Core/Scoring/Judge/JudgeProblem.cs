namespace StudyBot.Core.Scoring.Judge;

/// <summary>Why an answer has no score from the judge.</summary>
public enum JudgeProblem
{
    /// <summary>The endpoint did not answer, was overloaded or broke off.</summary>
    Unavailable,

    /// <summary>The endpoint refuses: a wrong key, an unknown model, an address that is none.</summary>
    Refused,

    /// <summary>The workspace has used up the day's calls or tokens.</summary>
    OverBudget,

    /// <summary>The reply does not keep to the schema.</summary>
    Unreadable,

    /// <summary>A level and the verdicts under it say different things.</summary>
    Contradictory,

    /// <summary>Most quotations are not in the answer.</summary>
    InventedQuotes,

    /// <summary>Three readings of the same answer differ by two levels or more.</summary>
    Unsteady,

    /// <summary>The answer is too short for a judge to find anything in it.</summary>
    TooShort,
}
