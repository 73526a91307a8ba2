using StudyBot.Core.Chat;

namespace StudyBot.Core.Commands.Parsing;

/// <summary>Command lines as people type them: <c>track schedule ml-daily days:Mon,Wed time:09:00</c>.</summary>
public static class CommandText
{
    /// <summary>Room for the longest answer with all its quotes doubled.</summary>
    public const int MaxLength = 10_000;

    private const string WhenEmpty = "help";

    /// <summary>Reads a line, with or without the root's name in front. Never throws, whatever the line holds.</summary>
    public static CommandReading Parse(string text, CommandGrammar grammar)
    {
        if (text.Length > MaxLength)
        {
            return new CommandProblem(ProblemSentences.LineTooLong(text.Length, MaxLength));
        }

        var path = CommandPath.Read(text, grammar, isTyping: false);
        if (path is { Names: [], Word: "" } && grammar.Find(WhenEmpty) is { } help)
        {
            return new ParsedCommand(help, [WhenEmpty], new Dictionary<string, string>());
        }

        if (path.Spec.IsGroup)
        {
            return new CommandProblem(WrongPath(path, grammar));
        }

        return ReadOptions(path, text, grammar);
    }

    /// <summary>A line that <see cref="Parse"/> reads back as the same command.</summary>
    public static string Format(ParsedCommand command) => Format(
        command.Path,
        command.Spec.Options.Where(option => command.Options.ContainsKey(option.Name))
            .Select(option => KeyValuePair.Create(option.Name, command.Options[option.Name])));

    /// <summary>The line for a command that a platform delivers with its options apart.</summary>
    public static string Format(IEnumerable<string> path, IEnumerable<KeyValuePair<string, string>> options) =>
        string.Join(' ', path.Concat(options.Select(option => $"{option.Key}:{OptionValue.Write(option.Value)}")));

    private static Markup WrongPath(CommandPath path, CommandGrammar grammar)
    {
        string[] typed = [.. path.Names, path.Word];
        return path.Word.Length == 0
            ? ProblemSentences.UnfinishedCommand(CommandLine.Of(grammar, path.Names), path.Spec)
            : ProblemSentences.UnknownCommand(
                string.Join(' ', typed), NearestCommand.To(path, grammar, Audience.Moderator), CommandLine.Of(grammar, [WhenEmpty]));
    }

    private static CommandReading ReadOptions(CommandPath path, string text, CommandGrammar grammar)
    {
        var line = CommandLine.Of(grammar, path.Names);
        var options = new Dictionary<string, string>();
        OptionItem? before = null;
        foreach (var item in OptionItemReader.Read(text, path.Position, path.Spec))
        {
            if (Problem(item, before, line, path.Spec, options) is { } problem)
            {
                return new CommandProblem(problem);
            }

            before = item;
        }

        var missing = path.Spec.Options.Where(option => option.IsRequired && !options.ContainsKey(option.Name)).ToList();
        return missing.Count == 0
            ? new ParsedCommand(path.Spec, path.Names, options)
            : new CommandProblem(ProblemSentences.MissingOptions(line, missing, CommandLine.Shortest(grammar, path.Names, path.Spec)));
    }

    /// <summary>Adds the item to the options, or says what is wrong with it.</summary>
    private static Markup? Problem(
        OptionItem item, OptionItem? before, string line, CommandSpec spec, Dictionary<string, string> options)
    {
        if (item is { Option: null, Name: { } name })
        {
            return ProblemSentences.UnknownOption(line, spec, name);
        }

        if (!item.IsClosed)
        {
            return ProblemSentences.UnclosedQuote(item.Option, item.Value);
        }

        if (item.Option is null)
        {
            List<OptionSpec> open = [.. spec.Options.Where(option => !options.ContainsKey(option.Name))];
            return ProblemSentences.UnplacedValue(line, spec, open, item, before);
        }

        var check = OptionCheck.Of(item.Option, item.Value);
        return check.Problem ?? (options.TryAdd(item.Option.Name, check.Value) ? null : ProblemSentences.GivenTwice(item.Option));
    }
}
