namespace StudyBot.Slack.Models.Files;

internal sealed record UploadedFile(string Id, string? Title = null);
