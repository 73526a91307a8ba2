namespace StudyBot.Slack.Models.Answers;

internal sealed record InstallationParty(string Id, string? Name = null);
