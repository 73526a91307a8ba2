using StudyBot.Discord.Models;

namespace StudyBot.Discord.Events;

/// <summary>An event about messages, on its way to the product.</summary>
/// <param name="Json">The event's <c>d</c>, a copy of its own.</param>
internal sealed record QueuedEvent(string Type, Snowflake Channel, byte[] Json, DateTimeOffset At)
{
    // A record prints all it has, and this one has a member's words.
    public override string ToString() => $"{Type} in {Channel}";
}
