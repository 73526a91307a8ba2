namespace StudyBot.Core.Commands;

/// <summary>A command with its options, or a group with its subcommands.</summary>
public sealed record CommandSpec
{
    /// <summary>Lower case, at most 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Plain text, at most 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Who may use it. A group is for everybody who may use one of its commands.</summary>
    public Audience Audience
    {
        get => IsGroup ? Subcommands.Min(command => command.Audience) : field;
        init;
    }

    /// <summary>Required ones first.</summary>
    public IReadOnlyList<OptionSpec> Options { get; init; } = [];

    public IReadOnlyList<CommandSpec> Subcommands { get; init; } = [];

    public bool IsGroup => Subcommands.Count > 0;

    public bool IsOfferedTo(Audience audience) => Audience <= audience;

    public CommandSpec? FindSubcommand(string name) => Subcommands.FirstOrDefault(command => command.Name == name);

    public OptionSpec? FindOption(string name) => Options.FirstOrDefault(option => option.Name == name);
}
