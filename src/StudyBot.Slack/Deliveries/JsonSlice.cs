using System.Text.Json;

namespace StudyBot.Slack.Deliveries;

/// <summary>Where a value stands in a message: without its quotation marks when it is a string. Empty when it is missing or null.</summary>
/// <remarks>Only for values that are never escaped, such as ids, names of types and times.</remarks>
internal readonly record struct JsonSlice(int Start, int Length)
{
    public bool IsEmpty => Length == 0;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> message) => message.Slice(Start, Length);

    public ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> message) => message.Slice(Start, Length);

    /// <summary>Reads the value behind a property's name; anything but a string is passed over.</summary>
    public static JsonSlice ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return new JsonSlice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        }

        reader.Skip();
        return default;
    }

    /// <summary>Reads the value behind a property's name: a string, or that property of an object.</summary>
    public static JsonSlice ReadTextOrProperty(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        var ahead = reader;
        ahead.Read();
        return ahead.TokenType == JsonTokenType.StartObject ? ReadProperty(ref reader, name) : ReadText(ref reader);
    }

    /// <summary>Reads the value behind a property's name, and gives that property of it when it is an object.</summary>
    public static JsonSlice ReadProperty(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        var found = default(JsonSlice);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return found;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
            {
                found = ReadText(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }
}
