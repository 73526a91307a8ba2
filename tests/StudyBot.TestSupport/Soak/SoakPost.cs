namespace StudyBot.TestSupport.Soak;

/// <summary>A message of the bot, as it reads.</summary>
internal sealed record SoakPost(string Id, string Text);
