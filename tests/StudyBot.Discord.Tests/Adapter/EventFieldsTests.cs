using System.Text;
using StudyBot.Discord.Events;

namespace StudyBot.Discord.Tests.Adapter;

public sealed class EventFieldsTests
{
    [Theory]
    [InlineData("""{"channel_id":"42","content":"x"}""", 42UL)]
    [InlineData("""{"message_reference":{"channel_id":"7"},"mentions":[{"channel_id":"8"}],"channel_id":"42"}""", 42UL)]
    [InlineData("""{"content":"\"channel_id\":\"7\"","channel_id":"42"}""", 42UL)]
    [InlineData("""{"id":"1"}""", null)]
    [InlineData("""{"channel_id":null}""", null)]
    public void Channel_is_found_wherever_it_stands(string json, ulong? channel) =>
        Assert.Equal(channel, EventFields.ChannelId(Encoding.UTF8.GetBytes(json))?.Value);
}
