using StudyBot.Discord.Rest.Limits;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RateLimitHeadersTests
{
    [Theory]
    [InlineData("5", "4", "1.25", 1.25)]
    [InlineData("1", "0", "600", 600)]
    public void Headers_of_an_answer_are_read(string limit, string remaining, string resetAfter, double seconds)
    {
        var headers = Parse(limit, remaining, resetAfter);

        Assert.Equal(
            new RateLimitHeaders("abcd", int.Parse(limit), int.Parse(remaining), TimeSpan.FromSeconds(seconds)), headers);
    }

    [Theory]
    [InlineData(null, "4", "1")]
    [InlineData("5", null, "1")]
    [InlineData("5", "4", null)]
    [InlineData("five", "4", "1")]
    [InlineData("5", "-1", "1")]
    [InlineData("5", "4", "soon")]
    [InlineData("5", "4", "-1")]
    [InlineData("5", "4", "1e400")]
    public void Headers_that_are_incomplete_or_no_numbers_say_nothing(string? limit, string? remaining, string? resetAfter) =>
        Assert.Null(Parse(limit, remaining, resetAfter));

    private static RateLimitHeaders? Parse(string? limit, string? remaining, string? resetAfter)
    {
        using var response = new HttpResponseMessage();
        response.Headers.Add("X-RateLimit-Bucket", "abcd");
        Add(response, "X-RateLimit-Limit", limit);
        Add(response, "X-RateLimit-Remaining", remaining);
        Add(response, "X-RateLimit-Reset-After", resetAfter);
        return RateLimitHeaders.Parse(response.Headers);
    }

    private static void Add(HttpResponseMessage response, string name, string? value)
    {
        if (value is not null)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
