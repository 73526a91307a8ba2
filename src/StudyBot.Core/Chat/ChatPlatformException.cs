namespace StudyBot.Core.Chat;

/// <summary>The platform could not or would not do what was asked.</summary>
/// <param name="message">A sentence that names what failed and, where a person can mend it, how.</param>
/// <param name="isTransient">Whether the same call may succeed later. The call may have taken effect all the same.</param>
/// <param name="inner">The cause.</param>
public sealed class ChatPlatformException(string message, bool isTransient, Exception? inner = null) : Exception(message, inner)
{
    public bool IsTransient { get; } = isTransient;
}
