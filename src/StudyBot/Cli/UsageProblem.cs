using System.CommandLine;
using StudyBot.Core.Text;

namespace StudyBot.Cli;

/// <summary>What is wrong with a command line, with the nearest thing that would be right.</summary>
internal static class UsageProblem
{
    public static string Of(ParseResult parsed, RootCommand root)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(verb => verb.Name)
            .Concat(command.Options.Select(option => option.Name))
            .Concat(root.Options.Where(option => option.Recursive).Select(option => option.Name))
            .Distinct()
            .ToList();
        if (parsed.UnmatchedTokens is not [var typed, ..])
        {
            return $"{string.Join(' ', parsed.Errors.Select(problem => problem.Message))} See what there is with --help.";
        }

        return NearestMatch.Find(typed, known) is { } nearest
            ? $"There is no \"{typed}\" here. Did you mean {nearest}?"
            : $"There is no \"{typed}\" here. There are: {string.Join(", ", known)}.";
    }
}
