using System.Text.Json;
using StudyBot.Slack.Models;

namespace StudyBot.Slack.Tests.Models;

public sealed class SlackTimestampTests
{
    [Theory]
    [InlineData("1610241741.000200")]
    [InlineData("1610241741.999999")]
    [InlineData("0000000000.000000")]
    public void Text_comes_back_as_it_was(string text)
    {
        var ts = JsonSerializer.Deserialize<Holder>($$"""{"Ts":"{{text}}"}""")!.Ts;

        Assert.Equal(text, ts.ToString());
        Assert.Equal(ts, SlackTimestamp.Parse(text));
        Assert.Equal($$"""{"Ts":"{{text}}"}""", JsonSerializer.Serialize(new Holder(ts)));
    }

    [Fact]
    public void Instant_and_order_are_those_of_the_clock()
    {
        var ts = SlackTimestamp.Parse("1610241741.000200");

        Assert.Equal(new DateTimeOffset(2021, 1, 10, 1, 22, 21, TimeSpan.Zero).AddMicroseconds(200), ts.Instant);
        Assert.Equal(ts, SlackTimestamp.At(ts.Instant));
        Assert.True(ts.CompareTo(SlackTimestamp.Parse("1610241741.000201")) < 0);
    }

    [Fact]
    public void Empty_text_is_none() => Assert.False(JsonSerializer.Deserialize<Holder>("""{"Ts":""}""")!.Ts.IsSet);

    [Theory]
    [InlineData("1610241741")]
    [InlineData("1610241741.0002")]
    [InlineData("-610241741.000200")]
    [InlineData("1610241741.-00200")]
    [InlineData("99999999999999999.000200")]
    [InlineData("now")]
    public void Anything_else_is_refused(string text)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>($$"""{"Ts":"{{text}}"}"""));
        Assert.False(SlackTimestamp.TryParse(text, out _));
    }

    private sealed record Holder(SlackTimestamp Ts);
}
