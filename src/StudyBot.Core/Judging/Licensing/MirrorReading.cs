using StudyBot.Core.Members;

namespace StudyBot.Core.Judging.Licensing;

/// <summary>
/// How the judge took other wordings of the same answers on one day: the mean change in levels for each kind of change. A judge that
/// looks at what is said has zeros.
/// </summary>
public sealed class MirrorReading
{
    public WorkspaceId WorkspaceId { get; set; }

    public DateOnly Date { get; set; }

    public required string Fingerprint { get; set; }

    /// <summary>How many answers it is measured on; 0 when there was none to measure on, or no budget.</summary>
    public int Answers { get; set; }

    public double Shorter { get; set; }

    public double Bulleted { get; set; }

    public double Padded { get; set; }

    public double Reordered { get; set; }

    public double Instructed { get; set; }

    /// <summary>The mean size of all changes, up or down, in levels.</summary>
    public double Spread { get; set; }
}
