using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Messages;

/// <summary>A nonce comes as it was posted, which may be a number; ours are strings.</summary>
internal sealed class NonceJsonConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt64().ToString(CultureInfo.InvariantCulture) : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
