using StudyBot.Core.Commands;
using StudyBot.Discord.Commands;
using StudyBot.Discord.Models.Commands;

namespace StudyBot.Discord.Tests.Commands;

public sealed class CommandSchemaTests
{
    private static readonly ApplicationCommand Study = CommandSchema.Of(StudyGrammar.Create(), CommandTranslations.None);

    [Fact]
    public void Every_command_of_the_grammar_is_there_under_its_words()
    {
        Assert.Equal(
            StudyGrammar.Create().Leaves.Select(leaf => leaf.Words).Order(StringComparer.Ordinal),
            Leaves(Study.Options!, "").Select(leaf => leaf.Words).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_and_descriptions_are_what_Discord_takes()
    {
        Assert.All(All(Study.Options!), option =>
        {
            Assert.Matches("^[-_a-z0-9]{1,32}$", option.Name);
            Assert.InRange(option.Description.Length, 1, 100);
            Assert.InRange(option.Options?.Count ?? 0, 0, 25);
            Assert.True(option.Choices is null || option.HasAutocomplete is null);
        });
        Assert.Equal([0], Study.Contexts!);
        Assert.Equal([0], Study.IntegrationTypes!);
        Assert.InRange(CommandSize.Of(Study), 1_000, 8_000);
    }

    [Fact]
    public void Options_carry_their_kind_limits_and_completion()
    {
        var subscribe = Leaves(Study.Options!, "").Single(leaf => leaf.Words == "track subscribe").Option;
        Assert.Equal([true, true, true, true, true, null, null], subscribe.Options!.Select(option => option.IsRequired));
        Assert.True(subscribe.Options![0].HasAutocomplete);

        var count = Leaves(Study.Options!, "").Single(leaf => leaf.Words == "audit").Option.Options![0];
        Assert.Equal((CommandOptionType.Integer, 1L, 100L), (count.Type, count.MinValue, count.MaxValue));

        var window = Leaves(Study.Options!, "").Single(leaf => leaf.Words == "leaderboard").Option.Options![1];
        Assert.Equal(["day", "week", "month", "season", "all"], window.Choices!.Select(choice => choice.Value.GetString()));
    }

    [Fact]
    public void Required_options_come_first()
    {
        var spec = Leaf("go") with { Options = [Option("later"), Option("first") with { IsRequired = true }] };

        var options = CommandSchema.Of(new CommandGrammar(Group("study", spec)), CommandTranslations.None).Options![0].Options!;

        Assert.Equal(["first", "later"], options.Select(option => option.Name));
    }

    [Fact]
    public void Descriptions_in_other_languages_stand_beside_the_usual_ones()
    {
        var command = CommandSchema.Of(StudyGrammar.Create(), Translations("de", ("study", "Üben"), ("track subscribe/zone", "Zeitzone")));

        Assert.Equal("Üben", command.DescriptionLocalizations!["de"]);
        var subscribe = Leaves(command.Options!, "").Single(leaf => leaf.Words == "track subscribe").Option;
        Assert.Null(subscribe.DescriptionLocalizations);
        Assert.Equal("Zeitzone", subscribe.Options!.Single(option => option.Name == "zone").DescriptionLocalizations!["de"]);
    }

    [Theory]
    [InlineData("de", "track subscrib", "x", "'track subscrib', which is no command or option (did you mean 'track subscribe'?)")]
    [InlineData("de", "leaderboard", "", "with 0 characters; Discord takes 1 to 100")]
    [InlineData("de-DE", "leaderboard", "x", "de-DE is no language of Discord")]
    public void Translation_that_nobody_would_see_is_named(string locale, string key, string text, string sentence)
    {
        Assert.Contains(sentence, Assert.Single(Translations(locale, (key, text)).Problems(StudyGrammar.Create())));
    }

    [Fact]
    public void Grammar_too_deep_or_too_large_for_Discord_is_a_mistake()
    {
        var deep = Group("study", Group("a", Group("b", Leaf("c"))));
        var wide = Group("study", [.. Enumerable.Range(1, 26).Select(number => Leaf($"c{number}"))]);
        var long_ = Group("study", [.. Enumerable.Range(1, 25).Select(number => Leaf($"c{number}") with
        {
            Options = [.. Enumerable.Range(1, 10).Select(option => Option($"o{option}") with { Description = new string('d', 100) })],
        })]);

        Assert.All([deep, wide, long_], root => Assert.Throws<ArgumentException>(() => CommandSchema.Of(new CommandGrammar(root), CommandTranslations.None)));
    }

    private static CommandTranslations Translations(string locale, params (string Key, string Text)[] texts) =>
        new(new Dictionary<string, IReadOnlyDictionary<string, string>> { [locale] = texts.ToDictionary(text => text.Key, text => text.Text) });

    private static CommandSpec Group(string name, params CommandSpec[] commands) => new() { Name = name, Description = "A group.", Subcommands = commands };

    private static CommandSpec Leaf(string name) => new() { Name = name, Description = "A command." };

    private static OptionSpec Option(string name) => new() { Name = name, Description = "An option.", Example = "x" };

    private static IEnumerable<(string Words, CommandOption Option)> Leaves(IReadOnlyList<CommandOption> options, string before) => options.SelectMany(option =>
        option.Type == CommandOptionType.SubcommandGroup ? Leaves(option.Options!, $"{before}{option.Name} ") : [($"{before}{option.Name}", option)]);

    private static IEnumerable<CommandOption> All(IReadOnlyList<CommandOption>? options) =>
        (options ?? []).SelectMany(option => All(option.Options).Prepend(option));
}
