using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Commands;

public sealed class CommandHelpTests
{
    private static readonly CommandGrammar Grammar = StudyGrammar.Create();
    private static readonly Markup AskModerator = Markup.Trusted("Ask somebody with the *Moderator* role.");

    [Fact]
    public void Help_for_a_member() => Approved.Matches(Drawn(CommandHelp.Render(Grammar, null, isModerator: false, AskModerator)));

    [Fact]
    public void Help_for_a_moderator() => Approved.Matches(Drawn(CommandHelp.Render(Grammar, null, isModerator: true, AskModerator)));

    [Fact]
    public void Help_for_one_command() => Approved.Matches(Drawn(CommandHelp.Render(Grammar, "track holiday", isModerator: true, AskModerator)));

    [Fact]
    public void Help_for_a_command_with_choices() =>
        Approved.Matches(Drawn(CommandHelp.Render(Grammar, "leaderboard", isModerator: false, AskModerator)));

    [Fact]
    public void Help_for_a_group() => Approved.Matches(Drawn(CommandHelp.Render(Grammar, "privacy", isModerator: false, AskModerator)));

    [Fact]
    public void A_group_shows_a_member_only_what_the_member_may_use()
    {
        var help = Drawn(CommandHelp.Render(Grammar, "track", isModerator: false, AskModerator));

        Assert.Contains("/study track list", help, StringComparison.Ordinal);
        Assert.DoesNotContain("/study track pause", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("track pause", "`/study track pause` is for moderators. Ask somebody with the *Moderator* role.")]
    [InlineData("board", "`/study board` is for moderators. Ask somebody with the *Moderator* role.")]
    [InlineData("leaderbord", "There is no command `leaderbord`. Did you mean `leaderboard`?")]
    [InlineData("setpu", "There is no command `setpu`. `/study help` shows them all.")]
    public void A_member_who_asks_for_something_else_is_told_so(string command, string expected)
    {
        var card = CommandHelp.Render(Grammar, command, isModerator: false, AskModerator);

        Assert.Equal(CardTone.Warning, card.Tone);
        Assert.Equal(expected, Assert.Single(card.Sections).Text.Value);
    }

    [Theory]
    [InlineData("/study answer")]
    [InlineData(" ANSWER ")]
    public void A_command_is_found_however_it_is_written(string command) =>
        Assert.Equal("/study answer", CommandHelp.Render(Grammar, command, isModerator: false, AskModerator).Title);

    private static string Drawn(Card card) => string.Join(
        "\n\n",
        card.Sections.Select(section => section.Heading is null ? section.Text.Value : $"## {section.Heading}\n{section.Text.Value}")
            .Prepend($"# {card.Title}")
            .Append(card.Footer.Value));
}
