using System.CommandLine;

namespace StudyBot.Cli;

/// <summary>What <c>eval</c> takes on the command line.</summary>
internal sealed class EvalOptions
{
    public const string Rules = "rules";
    public const string Judge = "judge";
    public const string Both = "both";

    public Option<string?> Set { get; } = new("--set")
    {
        Description = "Graded answers, one JSON object a line: goldens of the bank, or rows with their own reference.",
        HelpName = "FILE",
    };

    public Option<string> Scorer { get; } = Among("--scorer", "Who scores goldens (default: rules).", Rules, Judge, Both);

    public Option<string?> By { get; } = Optional("--by", "Show each question, too.", "question");

    public Option<string> Calibrate { get; } = new("--calibrate")
    {
        Description = "none (default), cross-question (half of the questions for the other half), or N labelled answers for each question on top.",
        HelpName = "none|cross-question|N",
        DefaultValueFactory = _ => "none",
    };

    public Option<string?> ScoresOut { get; } = new("--scores-out")
    {
        Description = "Write every verdict into this file, one JSON object a line.",
        HelpName = "FILE",
    };

    public Option<string[]> Compare { get; } = new("--compare")
    {
        Description = "Two files of --scores-out: what changes from the first to the second, on the same answers.",
        HelpName = "A B",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private static Option<string> Among(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static Option<string?> Optional(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
