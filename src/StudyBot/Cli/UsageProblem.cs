using System.CommandLine;
using System.CommandLine.Parsing;
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
            return $"{string.Join(' ', parsed.Errors.Select(Sentence))} See what there is with --help.";
        }

        return NearestMatch.Find(typed, known) is { } nearest
            ? $"There is no \"{typed}\" here. Did you mean {nearest}?"
            : $"There is no \"{typed}\" here. There are: {string.Join(", ", known)}.";
    }

    /// <summary>The parser names the types of this language, which say nothing to a person.</summary>
    private static string Sentence(ParseError problem) => problem.SymbolResult switch
    {
        OptionResult { Option: var option, Tokens: [var typed, ..] } when IsNumber(option.ValueType) =>
            $"{option.Name} takes a whole number, not \"{typed.Value}\".",
        _ => problem.Message,
    };

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(int?);
}
