using StudyBot.Core.Text;

namespace StudyBot.Core.Commands.Parsing;

/// <summary>Finds the command somebody probably meant.</summary>
internal static class NearestCommand
{
    /// <summary>Looks beside the wrong word first, then for a command whose group was left out.</summary>
    /// <returns>The words of the command without the root, or null.</returns>
    public static string? To(CommandPath path, CommandGrammar grammar, Audience audience)
    {
        var beside = path.Spec.Subcommands.Where(command => command.IsOfferedTo(audience)).Select(command => command.Name);
        if (NearestMatch.Find(path.Word, beside) is { } sibling)
        {
            return string.Join(' ', path.Names.Append(sibling));
        }

        var leaves = grammar.Leaves.Where(leaf => leaf.Spec.IsOfferedTo(audience)).ToList();
        var nearest = NearestMatch.Find(path.Word, leaves.Select(leaf => leaf.Spec.Name));
        return leaves.Find(leaf => leaf.Spec.Name == nearest)?.Words;
    }
}
