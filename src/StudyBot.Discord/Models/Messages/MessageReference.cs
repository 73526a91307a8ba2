namespace StudyBot.Discord.Models.Messages;

/// <summary>What a message replies to. To reply, only the message's id is needed.</summary>
internal sealed record MessageReference
{
    public Snowflake? MessageId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>False posts a plain message where the one replied to is gone; otherwise Discord refuses.</summary>
    public bool? FailIfNotExists { get; init; }
}
