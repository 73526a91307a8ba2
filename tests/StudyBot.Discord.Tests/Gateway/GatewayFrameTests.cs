using System.Text;
using System.Text.Json;
using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class GatewayFrameTests
{
    [Theory]
    [InlineData("""{"t":"MESSAGE_CREATE","s":7,"op":0,"d":{"id":"1","nested":[{"op":9}]}}""")]
    [InlineData("""{ "d" : {"id":"1","nested":[{"op":9}]} , "op" : 0, "s" : 7, "t" : "MESSAGE_CREATE" }""")]
    [InlineData("""{"later":{"t":"X"},"op":0,"d":{"id":"1","nested":[{"op":9}]},"s":7,"t":"MESSAGE_CREATE"}""")]
    public void Event_is_read_in_whatever_order_it_comes(string json)
    {
        var frame = Read(json);

        Assert.Equal(GatewayOpcode.Dispatch, frame.Opcode);
        Assert.Equal(7, frame.Sequence);
        Assert.Equal("MESSAGE_CREATE", Encoding.UTF8.GetString(frame.Type.Span));
        Assert.Equal("""{"id":"1","nested":[{"op":9}]}""", Encoding.UTF8.GetString(frame.Content.Span));
    }

    [Theory]
    [InlineData("""{"t":null,"s":null,"op":9,"d":true}""", "true")]
    [InlineData("""{"op":11}""", "")]
    [InlineData("""{"op":1,"d":null}""", "null")]
    public void What_is_no_event_has_no_name_and_no_number(string json, string content)
    {
        var frame = Read(json);

        Assert.Null(frame.Sequence);
        Assert.True(frame.Type.IsEmpty);
        Assert.Equal(content, Encoding.UTF8.GetString(frame.Content.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":0.5}""")]
    [InlineData("""{"t":"X","d":{}}""")]
    [InlineData("""{"op":0,"s":"1"}""")]
    [InlineData("""{"op":0,"t":1}""")]
    [InlineData("""{"op":0,"d":{"a":""")]
    [InlineData("""{"op":0,"d":{}""")]
    public void Anything_else_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void Known_names_are_always_the_same_string()
    {
        Assert.Same(EventNames.Of("MESSAGE_CREATE"u8), EventNames.Of("MESSAGE_CREATE"u8));
        Assert.Equal("SOMETHING_NEW", EventNames.Of("SOMETHING_NEW"u8));
        Assert.Equal(new string('A', 100), EventNames.Of(Encoding.UTF8.GetBytes(new string('A', 100))));
    }

    private static GatewayFrame Read(string json) => GatewayFrame.Read(Encoding.UTF8.GetBytes(json));
}
