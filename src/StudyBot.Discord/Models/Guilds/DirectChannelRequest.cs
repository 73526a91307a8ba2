namespace StudyBot.Discord.Models.Guilds;

internal sealed record DirectChannelRequest(Snowflake RecipientId);
