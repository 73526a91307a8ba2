using StudyBot.Core.Chat;

namespace StudyBot.TestSupport.Chat;

/// <summary>A platform with people in it, for <see cref="ChatPlatformContract"/>.</summary>
public interface IContractRoom : IAsyncDisposable
{
    IChatPlatform Platform { get; }

    /// <summary>A channel the bot may post in.</summary>
    ChannelRef Channel { get; }

    /// <summary>Somebody who can see the channel.</summary>
    ChatMember Member { get; }

    /// <summary>The member writes in a thread.</summary>
    Task<MessageRef> WriteAsync(Place thread, string text);

    /// <summary>The member edits what they wrote.</summary>
    Task RewriteAsync(MessageRef message, string text);

    /// <summary>The member deletes what they wrote.</summary>
    Task EraseAsync(MessageRef message);

    /// <summary>The titles of the cards a channel or thread shows to everybody, oldest first.</summary>
    Task<IReadOnlyList<string>> ShownAsync(Place place);

    /// <summary>The titles of the cards that only the member sees there, oldest first.</summary>
    Task<IReadOnlyList<string>> WhisperedAsync(Place place);
}
