namespace StudyBot.Discord.Models.Messages;

internal sealed record EmbedFooter(string? Text);
