namespace StudyBot.Core.Rounds;

public enum RoundOrigin
{
    Scheduled,

    /// <summary>Posted after its time, within the grace.</summary>
    Late,

    /// <summary>A moderator posted it by hand.</summary>
    PostedByHand,
}
