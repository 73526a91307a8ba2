using StudyBot.Discord.Rest.Sending;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData("NotSent", false, 1, true)]
    [InlineData("NotSent", false, 4, false)]
    [InlineData("Interrupted", true, 1, true)]
    [InlineData("Interrupted", true, 3, true)]
    [InlineData("Interrupted", true, 4, false)]
    [InlineData("Interrupted", false, 1, false)]
    [InlineData("ServerError", true, 1, true)]
    [InlineData("ServerError", false, 1, false)]
    [InlineData("RateLimited", false, 5, true)]
    [InlineData("RateLimited", false, 6, false)]
    [InlineData("Refused", true, 1, false)]
    public void Only_what_cannot_be_done_twice_is_sent_again(string failure, bool isRepeatable, int attempt, bool isAllowed) =>
        Assert.Equal(isAllowed, RetryPolicy.AllowsAnother(Enum.Parse<FailureKind>(failure), isRepeatable, attempt));
}
