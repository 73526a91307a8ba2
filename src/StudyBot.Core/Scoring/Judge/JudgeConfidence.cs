namespace StudyBot.Core.Scoring.Judge;

/// <summary>How much the readings of one answer agreed.</summary>
public enum JudgeConfidence
{
    /// <summary>One reading without a doubt about it, or several that agree.</summary>
    Confident,

    /// <summary>Readings differ by a level, quotations failed, or the rules see it very differently: a person may look.</summary>
    CloseCall,
}
