namespace StudyBot.TestSupport.Discord.Faults;

/// <summary>What becomes of a RESUME.</summary>
public enum LoopbackResumes
{
    Taken,

    /// <summary>Answered with an invalid session that cannot be resumed.</summary>
    Refused,

    /// <summary>Never answered.</summary>
    Ignored,
}
