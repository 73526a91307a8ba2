namespace StudyBot.Discord.Rendering;

/// <param name="IsCode">Part of a block of code, which no list may indent.</param>
internal readonly record struct MarkdownLine(string Text, bool IsCode = false);
