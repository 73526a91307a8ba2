using Microsoft.Extensions.Logging;

namespace StudyBot.Core.Chat;

/// <summary>The platforms that are configured, by name.</summary>
public sealed partial class ChatPlatforms(IEnumerable<IChatPlatform> platforms, IEnumerable<ModeratorRole> roles)
{
    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);
    private readonly Dictionary<string, ModeratorRole> _roles = roles.ToDictionary(role => role.Platform);

    public IReadOnlyCollection<IChatPlatform> All => _platforms.Values;

    /// <exception cref="ChatPlatformException">The platform is not configured any more; transient, because it may be again.</exception>
    public IChatPlatform this[string name] => _platforms.GetValueOrDefault(name)
        ?? throw new ChatPlatformException($"The platform \"{name}\" is not configured.", isTransient: true);

    /// <summary>Whom a member turns to who is refused something; a sentence in the platform's own words.</summary>
    public Markup AskModerator(string platform) => _roles.TryGetValue(platform, out var role)
        ? Markup.Of($"Ask {role.Holder}.")
        : Markup.Of($"Ask somebody who manages this place.");

    /// <returns>False when it is worth trying again; what the platform refuses for good counts as told.</returns>
    internal async Task<bool> TryWhisperAsync(Whisper whisper, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await this[whisper.Member.Platform].WhisperAsync(whisper, cancellationToken);
            return true;
        }
        catch (ChatPlatformException failure)
        {
            Log.WhisperFailed(logger, failure, whisper.Key);
            return !failure.IsTransient;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Could not whisper {Key} to a member.")]
        public static partial void WhisperFailed(ILogger logger, Exception failure, string key);
    }
}
