namespace StudyBot.Core.Chat;

/// <summary>The platforms that are configured, by name.</summary>
public sealed class ChatPlatforms(IEnumerable<IChatPlatform> platforms)
{
    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);

    public IReadOnlyCollection<IChatPlatform> All => _platforms.Values;

    /// <exception cref="ChatPlatformException">The platform is not configured any more; transient, because it may be again.</exception>
    public IChatPlatform this[string name] => _platforms.GetValueOrDefault(name)
        ?? throw new ChatPlatformException($"The platform \"{name}\" is not configured.", isTransient: true);
}
