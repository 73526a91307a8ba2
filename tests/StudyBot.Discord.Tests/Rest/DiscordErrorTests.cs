using System.Text;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Tests.Rest;

public sealed class DiscordErrorTests
{
    [Fact]
    public void Fields_of_an_invalid_form_are_named_by_path_and_code_without_what_was_sent()
    {
        var error = Parse(
            """
            {"code": 50035, "message": "Invalid Form Body", "errors": {
              "embeds": {"0": {"description": {"_errors": [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 4096 or fewer: secret"}]}}},
              "content": {"_errors": [{"code": "BASE_TYPE_REQUIRED", "message": "Required"}]}}}
            """);

        Assert.Equal(50035, error.Code);
        Assert.Equal(["embeds.0.description: BASE_TYPE_MAX_LENGTH", "content: BASE_TYPE_REQUIRED"], error.Fields);
    }

    [Fact]
    public void Wait_of_a_rate_limit_has_decimals()
    {
        var error = Parse("""{"message": "You are being rate limited.", "retry_after": 0.65, "global": true}""");

        Assert.Equal((TimeSpan.FromSeconds(0.65), true), (error.RetryAfter, error.IsGlobal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>502</html>")]
    [InlineData("[]")]
    [InlineData("""{"code": "x", "message": 1, "errors": [], "retry_after": "1", "global": 1}""")]
    [InlineData("""{"retry_after": -3}""")]
    public void Body_that_is_not_what_the_documentation_says_is_no_error_of_ours(string body)
    {
        var error = Parse(body);

        Assert.Equal((0, null, 0), (error.Code, error.RetryAfter, error.Fields.Count));
    }

    private static DiscordError Parse(string body) => DiscordError.Parse(Encoding.UTF8.GetBytes(body));
}
