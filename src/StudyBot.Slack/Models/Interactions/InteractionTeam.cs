namespace StudyBot.Slack.Models.Interactions;

internal sealed record InteractionTeam(string Id, string? Domain = null);
