using Microsoft.Extensions.Options;

namespace StudyBot.Slack.Tests.Adapter;

public sealed class SlackOptionsTests
{
    [Theory]
    [InlineData("xapp-1", "xoxb-1", null)]
    [InlineData("xoxb-1", "xoxb-1", "Slack:AppToken must be the app-level token")]
    [InlineData("xapp-1", "xapp-2", "Slack:BotToken must be the Bot User OAuth Token")]
    [InlineData("", "xoxb-1", "Slack:AppToken is missing")]
    [InlineData("xapp-1", "", "Slack:BotToken is missing")]
    [InlineData("xapp-1", "xoxb-1,xoxb 2", "a token or secret holds a character that none has")]
    public void Tokens_that_cannot_be_right_are_named_and_never_shown(string appToken, string botToken, string? problem)
    {
        var result = new SlackOptionsValidator().Validate(null, new SlackOptions { AppToken = appToken, BotToken = botToken });

        if (problem is null)
        {
            Assert.Equal(ValidateOptionsResult.Success, result);
            return;
        }

        Assert.Contains(problem, result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-1", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_of_several_workspaces_are_separated_by_commas() =>
        Assert.Equal(["xoxb-1", "xoxb-2"], new SlackOptions { BotToken = "xoxb-1, xoxb-2" }.BotTokens);
}
