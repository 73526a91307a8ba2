namespace StudyBot.TestSupport.Discord;

public enum LoopbackPingKind
{
    User,
    Role,
    Everyone,
}
