using StudyBot.Core.Chat;
using StudyBot.Core.Text;

namespace StudyBot.Core.Commands.Parsing;

/// <summary>Every way a command line can be wrong, in words that say how to put it right.</summary>
internal static class ProblemSentences
{
    public static Markup LineTooLong(int length, int maximum) =>
        Markup.Of($"That is too long: a command may have at most {Count(maximum)} characters, and this one has {Count(length)}.");

    public static Markup UnknownCommand(string typed, string? nearest, string help) => nearest is null
        ? Markup.Of($"There is no command {CodeSpan.Of(typed)}. {CodeSpan.Of(help)} shows them all.")
        : Markup.Of($"There is no command {CodeSpan.Of(typed)}. Did you mean {CodeSpan.Of(nearest)}?");

    public static Markup UnfinishedCommand(string line, CommandSpec group) =>
        Markup.Of($"{CodeSpan.Of(line)} needs one more word: {WordList.Or(group.Subcommands.Select(command => command.Name))}.");

    public static Markup UnknownOption(string command, CommandSpec spec, string typed)
    {
        var names = spec.Options.Select(option => option.Name).ToList();
        if (names.Count == 0)
        {
            return Markup.Of($"{CodeSpan.Of(command)} takes no options, so leave out {CodeSpan.Of(typed)}.");
        }

        var nearest = NearestMatch.Find(typed, names);
        var meant = nearest is null ? Markup.Empty : Markup.Of($" Did you mean {CodeSpan.Of(nearest)}?");
        return Markup.Of($"{CodeSpan.Of(command)} has no option {CodeSpan.Of(typed)}, only {WordList.And(names)}.{meant}");
    }

    /// <param name="before">The value in front of it, or null.</param>
    public static Markup UnplacedValue(
        string command, CommandSpec spec, IReadOnlyList<OptionSpec> open, OptionItem item, OptionItem? before)
    {
        var value = CodeSpan.Of(item.Value);
        return (spec.Options, open, before?.Option) switch
        {
            ([], _, _) => Markup.Of($"{CodeSpan.Of(command)} takes no options, so leave out {value}."),
            (_, [var next, ..], _) => Markup.Of(
                $"I cannot tell what {value} is for. Name the option ({Names(open)}), as in {Named(next, next.Example)}."),
            (_, [], { Kind: OptionKind.Text } text) => Markup.Of(
                $"I cannot tell what {value} is for. Spaces need quotes, as in {Named(text, $"{before?.Value} {item.Value}")}."),
            _ => Markup.Of($"I cannot tell what {value} is for. All options of {CodeSpan.Of(command)} already have a value."),
        };
    }

    public static Markup GivenTwice(OptionSpec option) => Markup.Of($"{CodeSpan.Of(option.Name)} is given twice; keep the one you mean.");

    public static Markup UnclosedQuote(OptionSpec? option, string value) => option is null
        ? Markup.Of($"The quote before {CodeSpan.Of(value)} is never closed; put another quote after the value.")
        : Markup.Of($"The quote in {CodeSpan.Of(option.Name)} is never closed; put another quote after the value.");

    public static Markup EmptyValue(OptionSpec option) =>
        Markup.Of($"{CodeSpan.Of(option.Name)} has no value; write it like {Named(option, option.Example)}.");

    public static Markup TooLong(OptionSpec option, string value) => Markup.Of(
        $"{CodeSpan.Of(option.Name)} may have at most {Count(option.MaxLength)} characters; yours has {Count(value.Length)}.");

    public static Markup NotAnInteger(OptionSpec option, string value) =>
        Markup.Of($"{CodeSpan.Of(option.Name)} must be a whole number{Bounds(option)}, not {CodeSpan.Of(value)}.");

    public static Markup NotABoolean(OptionSpec option, string value) =>
        Markup.Of($"{CodeSpan.Of(option.Name)} must be {WordList.Or(["yes", "no"])}, not {CodeSpan.Of(value)}.");

    public static Markup NotAChoice(OptionSpec option, string value)
    {
        var nearest = option.Choices.Count > 1 ? NearestMatch.Find(value, option.Choices) : null;
        var meant = nearest is null ? Markup.Empty : Markup.Of($" Did you mean {CodeSpan.Of(nearest)}?");
        return Markup.Of($"{CodeSpan.Of(option.Name)} must be {WordList.Or(option.Choices)}, not {CodeSpan.Of(value)}.{meant}");
    }

    public static Markup MissingOptions(string command, IEnumerable<OptionSpec> missing, string example) => Markup.Of(
        $"{CodeSpan.Of(command)} needs {WordList.And(missing.Select(option => option.Name))}, as in {CodeSpan.Of(example)}.");

    private static Markup Names(IEnumerable<OptionSpec> options) => WordList.Or(options.Select(option => option.Name));

    private static Markup Named(OptionSpec option, string value) => CodeSpan.Of($"{option.Name}:{OptionValue.Write(value)}");

    private static Markup Bounds(OptionSpec option) => option switch
    {
        { Minimum: int.MinValue, Maximum: int.MaxValue } => Markup.Empty,
        { Maximum: int.MaxValue } => Markup.Of($" from {option.Minimum} up"),
        { Minimum: int.MinValue } => Markup.Of($" up to {option.Maximum}"),
        _ => Markup.Of($" from {option.Minimum} to {option.Maximum}"),
    };

    private static Markup Count(int number) => Markup.Trusted(number.ToString("N0"));
}
