using System.Buffers.Text;
using System.Text.Json;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Events;

/// <summary>Reads single fields of an event, without making anything of the rest.</summary>
internal static class EventFields
{
    /// <returns>Null when the event names no channel.</returns>
    public static Snowflake? ChannelId(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals("channel_id"u8);
            reader.Read();
            if (isWanted)
            {
                return Id(ref reader);
            }

            reader.Skip();
        }

        return null;
    }

    private static Snowflake? Id(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && Utf8Parser.TryParse(reader.ValueSpan, out ulong id, out _)
            ? new Snowflake(id)
            : null;
}
