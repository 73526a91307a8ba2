using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models;

/// <summary>Written as a string, because JavaScript's numbers end at 2^53; read from either, without a string in between.</summary>
internal sealed class SnowflakeJsonConverter : JsonConverter<Snowflake>
{
    private const int LongestText = 20;

    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new Snowflake(reader.GetUInt64()) : ReadText(ref reader);

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[LongestText];
        Utf8Formatter.TryFormat(value.Value, text, out var length);
        writer.WriteStringValue(text[..length]);
    }

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static Snowflake ReadText(ref Utf8JsonReader reader)
    {
        Span<byte> text = stackalloc byte[LongestText];
        var written = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || written > LongestText)
        {
            throw new JsonException("A Discord id is a string of digits.");
        }

        var length = reader.CopyString(text);
        return Utf8Parser.TryParse(text[..length], out ulong value, out var used) && used == length
            ? new Snowflake(value)
            : throw new JsonException("A Discord id is a string of digits.");
    }
}
