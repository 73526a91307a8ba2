namespace StudyBot.Core.Commands;

/// <summary>All commands, declared once for every platform.</summary>
public sealed class CommandGrammar
{
    public CommandGrammar(CommandSpec root)
    {
        Check(root);
        Root = root;
        Leaves = [.. LeavesBelow(root, [])];
    }

    /// <summary>The command everything else hangs under; its name is typed after the slash.</summary>
    public CommandSpec Root { get; }

    /// <summary>Every command that can be carried out, in the order of declaration.</summary>
    public IReadOnlyList<CommandLeaf> Leaves { get; }

    /// <summary>The command or group at a path without the root, or null.</summary>
    public CommandSpec? Find(params IEnumerable<string> path) =>
        path.Aggregate<string, CommandSpec?>(Root, (spec, name) => spec?.FindSubcommand(name));

    private static IEnumerable<CommandLeaf> LeavesBelow(CommandSpec group, IReadOnlyList<string> path) =>
        group.Subcommands.SelectMany(IEnumerable<CommandLeaf> (command) =>
        {
            string[] below = [.. path, command.Name];
            return command.IsGroup ? LeavesBelow(command, below) : [new CommandLeaf(below, command)];
        });

    private static void Check(CommandSpec spec)
    {
        if (spec.IsGroup && spec.Options.Count > 0)
        {
            throw new ArgumentException($"Command '{spec.Name}' has both options and subcommands.", nameof(spec));
        }

        var names = spec.Options.Select(option => option.Name).Concat(spec.Subcommands.Select(command => command.Name)).ToList();
        if (names.Distinct().Count() < names.Count)
        {
            throw new ArgumentException($"Command '{spec.Name}' declares a name twice.", nameof(spec));
        }

        foreach (var command in spec.Subcommands)
        {
            Check(command);
        }
    }
}
