namespace StudyBot.Slack.Models.Interactions;

internal sealed record InteractionChannel(string Id, string? Name = null);
