using StudyBot.Core.Members;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging.Licensing;

/// <summary>What was last measured about the judge in a workspace for one rubric, and what followed.</summary>
public sealed class StoredLicence
{
    public WorkspaceId WorkspaceId { get; set; }

    public required string RubricId { get; set; }

    public LicenceState State { get; set; }

    /// <summary>For people.</summary>
    public required string Reason { get; set; }

    public required string Model { get; set; }

    public required string Prompt { get; set; }

    public required string Rubric { get; set; }

    public DateTimeOffset MeasuredAt { get; set; }

    /// <summary>As JSON.</summary>
    public required JudgeAgreement Agreement { get; set; }

    public JudgeFingerprint Fingerprint => new(Model, Prompt, Rubric);
}
