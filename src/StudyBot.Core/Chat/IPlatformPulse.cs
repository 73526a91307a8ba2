namespace StudyBot.Core.Chat;

/// <summary>Whether the connection to a platform is alive; registered by the adapters of platforms that hold one.</summary>
public interface IPlatformPulse
{
    /// <summary>The platform's short name, as in <see cref="IChatPlatform.Name"/>.</summary>
    string Platform { get; }

    Pulse Read();
}
