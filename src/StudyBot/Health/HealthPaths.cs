namespace StudyBot.Health;

/// <summary>What programs that look after the bot ask.</summary>
internal static class HealthPaths
{
    /// <summary>Whether a restart would help. A bot that stands by does what it should.</summary>
    public const string Alive = "/healthz";

    /// <summary>Whether people can be sent here. Not to a bot that stands by.</summary>
    public const string Ready = "/healthz/ready";
}
