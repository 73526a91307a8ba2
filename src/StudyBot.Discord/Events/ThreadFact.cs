using StudyBot.Core.Chat;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Events;

/// <summary>What is known of a channel or thread.</summary>
/// <param name="IsOurs">A thread below one of the bot's posts; what is written anywhere else is none of the bot's business.</param>
internal readonly record struct ThreadFact(bool IsOurs, Snowflake Guild, Snowflake Parent)
{
    public static ThreadFact NotOurs => default;

    public Place PlaceOf(Snowflake thread) => DiscordRefs.Place(Guild, Parent, thread);
}
