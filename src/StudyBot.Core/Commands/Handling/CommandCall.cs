using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Parsing;

namespace StudyBot.Core.Commands.Handling;

/// <summary>A command a member may use, read and ready to be carried out.</summary>
/// <param name="Id">The interaction's id, unique per use.</param>
public sealed record CommandCall(string Id, ParsedCommand Command, ChatMember Member, Place Place, DateTimeOffset At)
{
    public string? Option(string name) => Command.Option(name);

    /// <summary>An option the grammar says is required, so that parsing has made sure of it.</summary>
    public string Required(string name) => Option(name)
        ?? throw new InvalidOperationException($"The grammar does not require the option {name} of {Command.Words}.");
}
