namespace StudyBot.Core.Scoring;

/// <summary>One thing right, one missing, one next step; at most 600 characters together. Plain text that may quote the answer.</summary>
/// <param name="Right">Null when nothing was found.</param>
/// <param name="Missing">Null for full marks: nothing is invented.</param>
/// <param name="NextStep">Null for full marks.</param>
public sealed record Rationale(string? Right, string? Missing, string? NextStep);
