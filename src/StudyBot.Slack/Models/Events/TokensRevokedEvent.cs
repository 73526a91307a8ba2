namespace StudyBot.Slack.Models.Events;

internal sealed record TokensRevokedEvent(RevokedTokens? Tokens = null);
