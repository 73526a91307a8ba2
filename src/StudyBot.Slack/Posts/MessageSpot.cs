using StudyBot.Core.Chat;
using StudyBot.Slack.Models;

namespace StudyBot.Slack.Posts;

/// <summary>Where messages stand, in Slack's own terms.</summary>
/// <param name="Thread">The message the thread hangs from; null for the channel itself.</param>
internal readonly record struct MessageSpot(string Channel, SlackTimestamp? Thread = null)
{
    public static MessageSpot Of(Place place) => new(place.Channel.Id, place.ThreadId is { } thread ? TsOf(thread) : null);

    /// <exception cref="ChatPlatformException">It is no id of Slack's, so there is nothing that has it.</exception>
    public static SlackTimestamp TsOf(string id) => SlackTimestamp.TryParse(id, out var ts) && ts.IsSet
        ? ts
        : throw new ChatPlatformException($"Slack has no message with the id {id}.", isTransient: false);
}
