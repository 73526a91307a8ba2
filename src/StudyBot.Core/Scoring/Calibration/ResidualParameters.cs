namespace StudyBot.Core.Scoring.Calibration;

/// <summary>How much corrected answers say about others to the same question; all as variances of scores from 0 to 1.</summary>
/// <param name="Offset">What all answers to a question share.</param>
/// <param name="Similarity">What answers share the more of, the more alike their words are.</param>
/// <param name="Noise">What belongs to one answer alone.</param>
public sealed record ResidualParameters(double Offset, double Similarity, double Noise)
{
    /// <summary>Corrections change nothing.</summary>
    public bool IsOff => Offset == 0 && Similarity == 0;
}
