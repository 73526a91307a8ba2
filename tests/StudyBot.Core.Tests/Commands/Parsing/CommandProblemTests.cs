using StudyBot.Core.Commands;
using StudyBot.Core.Commands.Parsing;
using Xunit;

namespace StudyBot.Core.Tests.Commands.Parsing;

public sealed class CommandProblemTests
{
    private static readonly CommandGrammar Grammar = StudyGrammar.Create();

    [Theory]
    [InlineData("trak", "There is no command `trak`. Did you mean `track`?")]
    [InlineData("trak list", "There is no command `trak`. Did you mean `track`?")]
    [InlineData("track puase", "There is no command `track puase`. Did you mean `track pause`?")]
    [InlineData("unsubscribe", "There is no command `unsubscribe`. Did you mean `track unsubscribe`?")]
    [InlineData("elephants", "There is no command `elephants`. `/study help` shows them all.")]
    [InlineData("`*@everyone*`", "There is no command `'*@everyone*'`. `/study help` shows them all.")]
    [InlineData("privacy", "`/study privacy` needs one more word: `about`, `export` or `delete`.")]
    public void Wrong_commands(string text, string expected) => Assert.Equal(expected, Problem(text));

    [Theory]
    [InlineData("leaderboard wndow:week", "`/study leaderboard` has no option `wndow`, only `track` and `window`. Did you mean `window`?")]
    [InlineData("leaderboard colour:red", "`/study leaderboard` has no option `colour`, only `track` and `window`.")]
    [InlineData("me track:ml", "`/study me` takes no options, so leave out `track`.")]
    [InlineData("me please", "`/study me` takes no options, so leave out `please`.")]
    [InlineData("track skip subscription:a subscription:b", "`subscription` is given twice; keep the one you mean.")]
    [InlineData("track skip a subscription:b", "`subscription` is given twice; keep the one you mean.")]
    public void Wrong_options(string text, string expected) => Assert.Equal(expected, Problem(text));

    [Theory]
    [InlineData("track skip", "`/study track skip` needs `subscription`, as in `/study track skip subscription:ml-daily`.")]
    [InlineData(
        "track holiday",
        "`/study track holiday` needs `subscription` and `date`, as in `/study track holiday subscription:ml-daily date:2026-12-25`.")]
    [InlineData(
        "track schedule days:Mon", "`/study track schedule` needs `subscription`, as in `/study track schedule subscription:ml-daily`.")]
    public void Missing_options(string text, string expected) => Assert.Equal(expected, Problem(text));

    [Theory]
    [InlineData("track skip subscription:", "`subscription` has no value; write it like `subscription:ml-daily`.")]
    [InlineData("track skip subscription:\"\"", "`subscription` has no value; write it like `subscription:ml-daily`.")]
    [InlineData("track schedule ml days: time:09:00", "`days` has no value; write it like `days:Mon,Wed`.")]
    [InlineData("track schedule ml days:\"Mon, Wed", "The quote in `days` is never closed; put another quote after the value.")]
    [InlineData("track schedule ml \"Mon, Wed", "The quote before `Mon, Wed` is never closed; put another quote after the value.")]
    [InlineData(
        "track schedule ml 09:00",
        "I cannot tell what `09:00` is for. Name the option (`days`, `time`, `zone`, `window` or `grace`), as in `days:Mon,Wed`.")]
    [InlineData(
        "track skip the best",
        "I cannot tell what `best` is for. Spaces need quotes, as in `subscription:\"the best\"`.")]
    [InlineData("leaderboard ml week x", "I cannot tell what `x` is for. All options of `/study leaderboard` already have a value.")]
    public void Values_that_cannot_be_placed(string text, string expected) => Assert.Equal(expected, Problem(text));

    [Theory]
    [InlineData(
        "leaderboard window:wek", "`window` must be `day`, `week`, `month`, `season` or `all`, not `wek`. Did you mean `week`?")]
    [InlineData("leaderboard window:eternity", "`window` must be `day`, `week`, `month`, `season` or `all`, not `eternity`.")]
    [InlineData("privacy delete maybe", "`confirm` must be `yes`, not `maybe`.")]
    [InlineData("audit ten", "`count` must be a whole number from 1 to 100, not `ten`.")]
    [InlineData("audit 101", "`count` must be a whole number from 1 to 100, not `101`.")]
    [InlineData("audit 99999999999", "`count` must be a whole number from 1 to 100, not `99999999999`.")]
    public void Values_that_do_not_fit(string text, string expected) => Assert.Equal(expected, Problem(text));

    [Fact]
    public void Too_long_an_answer() =>
        Assert.Equal("`text` may have at most 4,000 characters; yours has 4,001.", Problem("answer " + new string('a', 4001)));

    [Fact]
    public void Too_long_a_line() => Assert.Equal(
        "That is too long: a command may have at most 10,000 characters, and this one has 1,048,576.", Problem(new string('"', 1 << 20)));

    [Theory]
    [InlineData('"')]
    [InlineData(':')]
    [InlineData('a')]
    [InlineData('\u200b')]
    [InlineData('\u0000')]
    [InlineData('\ud83d')]
    [InlineData('`')]
    public void Hostile_lines_get_one_short_sentence(char character)
    {
        var line = "track skip x " + string.Concat(Enumerable.Repeat(character + ": ", 3000)) + new string(character, 500);

        Assert.InRange(Problem(line).Length, 1, 600);
    }

    private static string Problem(string text) => Assert.IsType<CommandProblem>(CommandText.Parse(text, Grammar)).Sentence.Value;
}
