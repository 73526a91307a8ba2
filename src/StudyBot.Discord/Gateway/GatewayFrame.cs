using System.Text.Json;

namespace StudyBot.Discord.Gateway;

/// <summary>One message of the gateway, taken apart as far as the protocol needs it.</summary>
/// <param name="Type">The event's name in UTF-8; empty when it is no event.</param>
/// <param name="Content">The bytes of <c>d</c> where they stand in the message.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#payload-structure; the four may come in any order.</remarks>
internal readonly record struct GatewayFrame(
    GatewayOpcode Opcode, long? Sequence, ReadOnlyMemory<byte> Type, ReadOnlyMemory<byte> Content)
{
    /// <exception cref="JsonException">It is not a message of the gateway.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> message)
    {
        var reader = new Utf8JsonReader(message.Span);
        int? opcode = null;
        long? sequence = null;
        var (type, content) = (ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                opcode = ReadInt32(ref reader);
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                sequence = ReadSequence(ref reader);
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                type = ReadName(ref reader, message);
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                content = ReadRaw(ref reader, message);
            }
            else
            {
                reader.Skip();
            }
        }

        return new GatewayFrame((GatewayOpcode)(opcode ?? throw Malformed()), sequence, type, content);
    }

    private static int ReadInt32(ref Utf8JsonReader reader)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _));
        return reader.GetInt32();
    }

    private static long? ReadSequence(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out _));
        return reader.GetInt64();
    }

    /// <summary>Names are plain letters and underscores, so the bytes between the quotation marks are the name.</summary>
    private static ReadOnlyMemory<byte> ReadName(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message)
    {
        Expect(reader.Read() && reader.TokenType is JsonTokenType.String or JsonTokenType.Null);
        return reader.TokenType == JsonTokenType.Null
            ? ReadOnlyMemory<byte>.Empty
            : message.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
    }

    private static ReadOnlyMemory<byte> ReadRaw(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message)
    {
        Expect(reader.Read());
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return message[start..(int)reader.BytesConsumed];
    }

    private static void Expect(bool isTrue)
    {
        if (!isTrue)
        {
            throw Malformed();
        }
    }

    private static JsonException Malformed() => new("A message of the gateway was not of the documented form.");
}
