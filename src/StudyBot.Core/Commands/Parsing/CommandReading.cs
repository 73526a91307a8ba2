namespace StudyBot.Core.Commands.Parsing;

/// <summary>What came of reading a command line: a <see cref="ParsedCommand"/> or a <see cref="CommandProblem"/>.</summary>
public abstract record CommandReading
{
    private protected CommandReading()
    {
    }
}
