using StudyBot.Discord.Models.Commands;

namespace StudyBot.Discord.Models.Interactions;

/// <param name="Choices">At most 25.</param>
internal sealed record Suggestions(IReadOnlyList<CommandChoice> Choices);
