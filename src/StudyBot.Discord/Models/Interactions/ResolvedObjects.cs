using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Models.Interactions;

/// <summary>The objects behind the ids among an interaction's values.</summary>
internal sealed record ResolvedObjects
{
    public IReadOnlyDictionary<Snowflake, Attachment>? Attachments { get; init; }

    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }

    public IReadOnlyDictionary<Snowflake, Channel>? Channels { get; init; }
}
