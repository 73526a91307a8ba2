namespace StudyBot.Core.Scoring.Judge.Mirror;

/// <summary>A change of an answer that changes nothing about what it says.</summary>
public enum NeutralChange
{
    /// <summary>Without words that carry nothing.</summary>
    Shorter,

    /// <summary>Every sentence a bullet.</summary>
    Bulleted,

    /// <summary>With sentences around it that say nothing.</summary>
    Padded,

    /// <summary>The sentences in another order.</summary>
    Reordered,

    /// <summary>With an instruction to the judge at its end.</summary>
    Instructed,
}
