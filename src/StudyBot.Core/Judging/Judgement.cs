using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging;

/// <summary>What the judge says about one version of an answer. The rows that wait are the judge's queue.</summary>
public sealed class Judgement
{
    public long Id { get; set; }

    public long RevisionId { get; set; }

    public JudgementState State { get; set; }

    public DateTimeOffset QueuedAt { get; set; }

    /// <summary>Not to be tried before.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>Until when the round waits with its points; null where the judge does not count anyway.</summary>
    public DateTimeOffset? HoldsUntil { get; set; }

    /// <summary>How often the replies could not be used.</summary>
    public int Attempts { get; set; }

    /// <summary>Why there is no verdict (yet).</summary>
    public JudgeProblem? Problem { get; set; }

    /// <summary>Which judge it was.</summary>
    public string? Fingerprint { get; set; }

    public JudgeConfidence? Confidence { get; set; }

    public int Samples { get; set; }

    /// <summary>0 to 10.</summary>
    public decimal? Total { get; set; }

    public AnswerScore? Score { get; set; }

    /// <summary>What the rules gave, kept where the judge's score has taken its place.</summary>
    public AnswerScore? RuleScore { get; set; }

    public DateTimeOffset? JudgedAt { get; set; }

    /// <summary>Whether the judge's score became the answer's.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Judged again only to measure the judge: nobody is told, nothing changes.</summary>
    public bool IsForMeasure { get; set; }

    /// <summary>Whether the member was told what this row says now.</summary>
    public bool IsTold { get; set; }
}
