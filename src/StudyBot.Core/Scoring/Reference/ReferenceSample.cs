using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Scoring.Reference;

/// <summary>A graded answer, measured.</summary>
/// <param name="Share">What a person gave, 0 to 1.</param>
/// <param name="Level">The same as a level.</param>
/// <param name="IsEmpty">It has no word; whatever was learned, that is worth nothing.</param>
internal sealed record ReferenceSample(string Question, double[] Signals, double Share, int Level, bool IsEmpty, TermCounts Terms);
