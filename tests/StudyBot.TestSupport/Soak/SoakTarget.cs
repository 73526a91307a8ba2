namespace StudyBot.TestSupport.Soak;

/// <summary>Where a soak takes place.</summary>
public enum SoakTarget
{
    Discord,
    Slack,
}
