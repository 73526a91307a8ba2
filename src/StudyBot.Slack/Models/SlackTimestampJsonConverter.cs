using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models;

/// <summary>A string on the wire, read and written without one in between.</summary>
internal sealed class SlackTimestampJsonConverter : JsonConverter<SlackTimestamp>
{
    public override SlackTimestamp Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[SlackTimestampText.Longest];
        var written = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return reader.TokenType == JsonTokenType.String
            && written <= text.Length
            && SlackTimestampText.TryRead(text[..reader.CopyString(text)], out var timestamp)
            ? timestamp
            : throw new JsonException("A ts is a string of seconds, a point and six digits.");
    }

    public override void Write(Utf8JsonWriter writer, SlackTimestamp value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[SlackTimestampText.Longest];
        writer.WriteStringValue(text[..SlackTimestampText.Write(value, text)]);
    }
}
