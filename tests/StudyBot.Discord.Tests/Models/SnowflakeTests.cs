using System.Text.Json;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Tests.Models;

public sealed class SnowflakeTests
{
    [Fact]
    public void Id_tells_when_it_was_made()
    {
        // The example of Reference, "Snowflakes".
        var snowflake = new Snowflake(175928847299117063);

        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), snowflake.CreatedAt);
        Assert.Equal(snowflake.CreatedAt, Snowflake.At(snowflake.CreatedAt).CreatedAt);
        Assert.True(Snowflake.At(snowflake.CreatedAt).CompareTo(snowflake) < 0);
    }

    [Theory]
    [InlineData("\"18446744073709551615\"", ulong.MaxValue)]
    [InlineData("175928847299117063", 175928847299117063)]
    [InlineData("\"0\"", 0)]
    [InlineData("\"\\u0031\"", 1)]
    public void Id_is_read_from_text_or_number_and_written_as_text(string json, ulong value)
    {
        var request = JsonSerializer.Deserialize($$"""{"recipient_id": {{json}}}""", DiscordJson.Default.DirectChannelRequest);

        Assert.Equal(new DirectChannelRequest(new Snowflake(value)), request);
        Assert.Equal($$"""{"recipient_id":"{{value}}"}""", JsonSerializer.Serialize(request!, DiscordJson.Default.DirectChannelRequest));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"12a\"")]
    [InlineData("\"18446744073709551616\"")]
    [InlineData("\"123456789012345678901234567890\"")]
    [InlineData("\"\\u0031\\u0031\\u0031\\u0031\\u0031\\u0031\\u0031x\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("1.5")]
    public void What_is_no_id_is_not_read(string json) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize($$"""{"recipient_id": {{json}}}""", DiscordJson.Default.DirectChannelRequest));
}
