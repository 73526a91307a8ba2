using StudyBot.Slack.WebApi.Sending;

namespace StudyBot.Slack.Tests.WebApi;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData("NotSent", false, 3, true)]
    [InlineData("NotSent", false, 4, false)]
    [InlineData("Uncertain", true, 3, true)]
    [InlineData("Uncertain", true, 4, false)]
    [InlineData("Uncertain", false, 1, false)]
    [InlineData("RateLimited", false, 5, true)]
    [InlineData("RateLimited", false, 6, false)]
    [InlineData("Refused", true, 1, false)]
    public void Only_what_cannot_be_done_twice_by_it_is_sent_again(string failure, bool isRepeatable, int attempt, bool isAllowed) =>
        Assert.Equal(isAllowed, RetryPolicy.AllowsAnother(Enum.Parse<FailureKind>(failure), isRepeatable, attempt));
}
