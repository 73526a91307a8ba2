using StudyBot.Core.Chat;

namespace StudyBot.Core.Commands.Parsing;

/// <summary>A command line that cannot be carried out, with what is wrong and how to put it right.</summary>
public sealed record CommandProblem(Markup Sentence) : CommandReading;
