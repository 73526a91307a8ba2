using System.Text.Json.Serialization;

namespace StudyBot.Core.Scoring;

/// <summary>One criterion's verdict.</summary>
public sealed record CriterionScore
{
    public required string CriterionId { get; init; }

    public required string Name { get; init; }

    /// <summary>0 to 4.</summary>
    public required int Level { get; init; }

    /// <summary>The most points the criterion can give: its weight through the track's lens.</summary>
    public required decimal Weight { get; init; }

    /// <summary>What in the answer earned the level, in order of appearance.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Ids of the concepts that were not found, the weightiest first.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>How the level came about, as arithmetic a person can check: "found 4 of 5 needed".</summary>
    public required string Reason { get; init; }

    /// <summary>What the scorer gave, where a calibration has moved the level.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Uncalibrated { get; init; }

    /// <summary>The level that a moderator's ruling took the place of; null where nobody has ruled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Overruled { get; init; }

    public decimal Points => ScoreArithmetic.Points(Level, Weight);

    public Verdict Verdict => Level switch
    {
        >= 3 => Verdict.Met,
        >= 1 => Verdict.Partly,
        _ => Verdict.Missed,
    };
}
