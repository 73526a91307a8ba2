namespace StudyBot.Slack.Manifest;

/// <summary>A scope of the bot's token.</summary>
/// <param name="Feature">What does not work without it.</param>
public sealed record BotScope(string Name, string Feature);
