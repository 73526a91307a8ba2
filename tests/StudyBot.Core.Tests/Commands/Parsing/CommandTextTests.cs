using StudyBot.Core.Commands;
using StudyBot.Core.Commands.Parsing;
using Xunit;

namespace StudyBot.Core.Tests.Commands.Parsing;

public sealed class CommandTextTests
{
    private static readonly CommandGrammar Grammar = StudyGrammar.Create();

    [Theory]
    [InlineData("me", "me")]
    [InlineData("/study me", "me")]
    [InlineData("Study ME", "me")]
    [InlineData("  track \t list \n", "track list")]
    [InlineData("tr\u200back l\u2060ist", "track list")]
    [InlineData("", "help")]
    [InlineData(" \u00a0 ", "help")]
    [InlineData("/study", "help")]
    public void Commands_are_found(string text, string expected) => Assert.Equal(expected, Parsed(text).Words);

    [Theory]
    [InlineData("leaderboard track:ml-engineer window:week", "track=ml-engineer;window=week")]
    [InlineData("leaderboard window:WEEK TRACK:ml-engineer", "track=ml-engineer;window=week")]
    [InlineData("leaderboard window: week", "window=week")]
    [InlineData("leaderboard window\uff1aweek", "window=week")]
    [InlineData("leaderboard win\u200bdow:week", "window=week")]
    [InlineData("leaderboard week", "window=week")]
    [InlineData("leaderboard ml-engineer", "track=ml-engineer")]
    [InlineData("leaderboard ml-engineer week", "track=ml-engineer;window=week")]
    [InlineData("leaderboard week ml-engineer", "track=ml-engineer;window=week")]
    [InlineData("audit", "")]
    [InlineData("audit 007", "count=7")]
    [InlineData("privacy delete yes", "confirm=yes")]
    [InlineData("track skip ml-daily", "subscription=ml-daily")]
    [InlineData("track schedule ml-daily time:09:00", "subscription=ml-daily;time=09:00")]
    [InlineData("track schedule days:Mon,Wed ml-daily", "subscription=ml-daily;days=Mon,Wed")]
    [InlineData("track schedule ml-daily days:\"Mon, Wed\" time:9:00", "subscription=ml-daily;days=Mon, Wed;time=9:00")]
    [InlineData("track schedule ml-daily days:“Mon, Wed”", "subscription=ml-daily;days=Mon, Wed")]
    [InlineData("track schedule ml-daily days:„Mon, Wed“", "subscription=ml-daily;days=Mon, Wed")]
    [InlineData(
        "track subscribe ml #practice Mon 09:00 Europe/Berlin",
        "track=ml;channel=#practice;days=Mon;time=09:00;zone=Europe/Berlin")]
    [InlineData("track skip \"the \"\"best\"\" one\"", "subscription=the \"best\" one")]
    [InlineData("track holiday ml-daily 2026-12-25 Winter break", "subscription=ml-daily;date=2026-12-25;name=Winter break")]
    [InlineData("track holiday name:Winter break date:2026-12-25 ml-daily", "subscription=ml-daily;date=2026-12-25;name=Winter break")]
    [InlineData("track holiday name:\"a date:b\" date:2026-12-25 ml-daily", "subscription=ml-daily;date=2026-12-25;name=a date:b")]
    [InlineData("help track pause", "command=track pause")]
    [InlineData("board weekly #practice FRI 09:00 Europe/Berlin", "channel=#practice;day=friday;time=09:00;zone=Europe/Berlin")]
    public void Options_are_read(string text, string expected) => Assert.Equal(expected, Options(Parsed(text)));

    [Theory]
    [InlineData("answer my text", "my text")]
    [InlineData("answer text:my text", "my text")]
    [InlineData("answer text: my text", "my text")]
    [InlineData("answer \"my text\"", "my text")]
    [InlineData("answer note: it depends", "note: it depends")]
    [InlineData("answer 09:00 is early", "09:00 is early")]
    [InlineData("answer the text: stays", "the text: stays")]
    [InlineData("answer one\ntwo", "one\ntwo")]
    [InlineData("answer \"Precision\" is not \"recall\"", "\"Precision\" is not \"recall\"")]
    [InlineData("answer \"Never closed", "\"Never closed")]
    [InlineData("answer don't", "don't")]
    [InlineData("answer bell\u0007 and null\u0000", "bell and null")]
    [InlineData("answer family 👩\u200d👧", "family 👩\u200d👧")]
    public void An_answer_runs_to_the_end_of_the_line(string text, string expected) =>
        Assert.Equal(expected, Parsed(text).Option("text"));

    [Fact]
    public void Booleans_are_read_as_true_or_false()
    {
        var toggle = new OptionSpec { Name = "on", Description = "On or off.", Kind = OptionKind.Boolean, Example = "yes" };
        var light = new CommandSpec { Name = "light", Description = "Light.", Options = [toggle] };
        var grammar = new CommandGrammar(new CommandSpec { Name = "root", Description = "All.", Subcommands = [light] });

        Assert.Equal("true", Assert.IsType<ParsedCommand>(CommandText.Parse("light Yes", grammar)).Option("on"));
        Assert.Equal("false", Assert.IsType<ParsedCommand>(CommandText.Parse("light on:off", grammar)).Option("on"));
        Assert.Equal(
            "`on` must be `yes` or `no`, not `perhaps`.",
            Assert.IsType<CommandProblem>(CommandText.Parse("light perhaps", grammar)).Sentence.Value);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("with space")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\"quoted\"")]
    [InlineData("\"two\" \"parts\"")]
    [InlineData("ends with \"")]
    [InlineData("“curly” and „low“")]
    [InlineData("subscription:other date:never")]
    [InlineData("name:")]
    [InlineData("9:00:00")]
    [InlineData("line\nline\ttab")]
    [InlineData(":colon")]
    [InlineData("/study track")]
    [InlineData("\u200b\"")]
    public void A_formatted_command_reads_back_as_it_was(string value)
    {
        var spec = Grammar.Find("track", "holiday")!;
        var command = new ParsedCommand(spec, ["track", "holiday"], new Dictionary<string, string>
        {
            ["subscription"] = value,
            ["date"] = value,
            ["name"] = value,
        });

        Assert.Equal(command.Options, Parsed(CommandText.Format(command)).Options);
        Assert.Equal(command.Options, Parsed(CommandText.Format(command.Path, command.Options.Reverse())).Options);
    }

    [Fact]
    public void Whatever_is_typed_reads_back_after_formatting()
    {
        string[] pieces =
        [
            "answer", "track", "holiday", "skip", "leaderboard", "help", "week", "name:", "text:", "date:", "window:", "subscription:",
            "\"", "\"\"", "“", "”", "x", " ", " ", " ", "\n", "\u200b", ":", "：", "09:00", "\u0000", "\ud83d",
        ];
        var random = new Random(7);
        var readable = 0;

        for (var round = 0; round < 20_000; round++)
        {
            var command = pieces[random.Next(6)] + (random.Next(2) == 0 ? " " : " holiday ");
            var text = command + string.Concat(random.GetItems(pieces, random.Next(10)));

            if (CommandText.Parse(text, Grammar) is ParsedCommand parsed)
            {
                var again = Parsed(CommandText.Format(parsed));
                Assert.Equal(parsed.Path, again.Path);
                Assert.Equal(parsed.Options, again.Options);
                readable++;
            }
        }

        Assert.InRange(readable, 2_000, 20_000);
    }

    private static ParsedCommand Parsed(string text)
    {
        var reading = CommandText.Parse(text, Grammar);
        Assert.False(reading is CommandProblem, $"{text}: {(reading as CommandProblem)?.Sentence}");
        return Assert.IsType<ParsedCommand>(reading);
    }

    private static string Options(ParsedCommand command) => string.Join(
        ';',
        command.Spec.Options.Where(o => command.Options.ContainsKey(o.Name)).Select(o => $"{o.Name}={command.Option(o.Name)}"));
}
