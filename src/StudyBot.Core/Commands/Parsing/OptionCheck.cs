using StudyBot.Core.Chat;

namespace StudyBot.Core.Commands.Parsing;

/// <summary>Holds a value against the declaration of its option.</summary>
/// <param name="Value">The value in the declared spelling.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
internal sealed record OptionCheck(string Value, Markup? Problem)
{
    public static OptionCheck Of(OptionSpec option, string value) =>
        value.Length == 0 ? Bad(ProblemSentences.EmptyValue(option)) : OfKind(option, value);

    private static OptionCheck OfKind(OptionSpec option, string value) => option.Kind switch
    {
        OptionKind.Text => Text(option, value),
        OptionKind.Integer => Integer(option, value),
        OptionKind.Boolean => Boolean(option, value),
        OptionKind.Choice => Choice(option, value),
    };

    private static OptionCheck Text(OptionSpec option, string value) =>
        value.Length > option.MaxLength ? Bad(ProblemSentences.TooLong(option, value)) : Good(value);

    private static OptionCheck Integer(OptionSpec option, string value) =>
        int.TryParse(value, out var number) && number >= option.Minimum && number <= option.Maximum
            ? Good($"{number}")
            : Bad(ProblemSentences.NotAnInteger(option, value));

    private static OptionCheck Boolean(OptionSpec option, string value) => value.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => Good("true"),
        "false" or "no" or "off" => Good("false"),
        _ => Bad(ProblemSentences.NotABoolean(option, value)),
    };

    /// <summary>Cut short is as good as spelt out, where only one begins so: <c>fri</c> is friday.</summary>
    private static OptionCheck Choice(OptionSpec option, string value)
    {
        if (option.Choices.FirstOrDefault(choice => choice.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return Good(exact);
        }

        return option.Choices.Where(choice => choice.StartsWith(value, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
            ? Good(only)
            : Bad(ProblemSentences.NotAChoice(option, value));
    }

    private static OptionCheck Good(string value) => new(value, null);

    private static OptionCheck Bad(Markup problem) => new("", problem);
}
