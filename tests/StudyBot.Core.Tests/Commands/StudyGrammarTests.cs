using System.Text.RegularExpressions;
using StudyBot.Core.Commands;
using StudyBot.Core.Commands.Parsing;
using Xunit;

namespace StudyBot.Core.Tests.Commands;

/// <summary>Guards against a declaration that Discord refuses: it rejects the whole set of commands, so none would be there.</summary>
public sealed partial class StudyGrammarTests
{
    private static readonly CommandGrammar Grammar = StudyGrammar.Create();

    public static TheoryData<string> EveryCommand => [.. Grammar.Leaves.Select(leaf => leaf.Words)];

    [Fact]
    public void Names_descriptions_and_counts_are_within_the_limits() => Assert.All(AllSpecs(Grammar.Root), spec =>
    {
        AssertNamed(spec.Name, spec.Description);
        Assert.InRange(spec.Subcommands.Count, 0, 25);
        Assert.InRange(spec.Options.Count, 0, 25);
        Assert.All(spec.Options, option => AssertNamed(option.Name, option.Description));
        Assert.All(spec.Options, option => Assert.InRange(option.Choices.Count, 0, 25));
        Assert.All(spec.Options.SelectMany(option => option.Choices), choice => Assert.InRange(choice.Length, 1, 100));
    });

    [Fact]
    public void Commands_are_nested_no_deeper_than_group_and_subcommand() =>
        Assert.All(Grammar.Leaves, leaf => Assert.InRange(leaf.Path.Count, 1, 2));

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Required_options_come_first(string words)
    {
        var options = Spec(words).Options;

        Assert.Equal(options.OrderByDescending(option => option.IsRequired), options);
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Choices_stand_with_choice_options_and_nowhere_else(string words) => Assert.All(
        Spec(words).Options, option => Assert.Equal(option.Kind == OptionKind.Choice, option.Choices.Count > 0));

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Only_the_last_option_takes_the_rest_of_the_line(string words) =>
        Assert.DoesNotContain(Spec(words).Options.SkipLast(1), option => option.TakesRest);

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Every_example_is_a_command_that_works(string words)
    {
        var path = words.Split(' ');

        Assert.All(CommandLine.Examples(Grammar, path, Spec(words)), example =>
            Assert.Equal(path, Assert.IsType<ParsedCommand>(CommandText.Parse(example, Grammar)).Path));
    }

    [Fact]
    public void Members_may_use_these_commands_and_no_others() => Assert.Equal(
        [
            "answer", "me", "leaderboard", "why", "hide", "show", "day", "link", "unlink", "help", "how-points-work", "privacy about",
            "privacy export", "privacy delete", "track list", "judge opt-in", "judge opt-out",
        ],
        Grammar.Leaves.Where(leaf => leaf.Spec.IsOfferedTo(Audience.Everyone)).Select(leaf => leaf.Words));

    [Fact]
    public void A_group_is_for_everybody_who_may_use_one_of_its_commands()
    {
        Assert.Equal(Audience.Everyone, Grammar.Find("track")?.Audience);
        Assert.Equal(Audience.Moderator, Grammar.Find("board")?.Audience);
    }

    private static CommandSpec Spec(string words) => Grammar.Find(words.Split(' '))!;

    private static IEnumerable<CommandSpec> AllSpecs(CommandSpec spec) => spec.Subcommands.SelectMany(AllSpecs).Prepend(spec);

    private static void AssertNamed(string name, string description)
    {
        Assert.Matches(AllowedName(), name);
        Assert.InRange(description.Length, 1, 100);
    }

    [GeneratedRegex("^[-_a-z0-9]{1,32}$")]
    private static partial Regex AllowedName();
}
