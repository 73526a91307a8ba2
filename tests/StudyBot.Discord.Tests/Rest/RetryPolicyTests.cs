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

    [Theory]
    [InlineData(1, 0, 125)]
    [InlineData(1, 1, 250)]
    [InlineData(2, 1, 500)]
    [InlineData(3, 0.5, 750)]
    [InlineData(6, 1, 8000)]
    [InlineData(1000, 1, 8000)]
    public void Delay_doubles_up_to_a_limit(int attempt, double chance, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), RetryPolicy.Delay(attempt, chance));
}
