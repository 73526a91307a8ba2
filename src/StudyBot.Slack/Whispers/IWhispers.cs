using StudyBot.Core.Chat;

namespace StudyBot.Slack.Whispers;

/// <summary>Shows something to one member only; the same key replaces what was shown before.</summary>
internal interface IWhispers
{
    Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken);
}
