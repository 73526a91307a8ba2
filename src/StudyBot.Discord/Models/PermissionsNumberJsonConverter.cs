using System.Text.Json;

namespace StudyBot.Discord.Models;

/// <summary>Bits as a number: what Discord's OpenAPI document asks for where a command is written, and nowhere else.</summary>
internal sealed class PermissionsNumberJsonConverter : PermissionsJsonConverter
{
    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((ulong)value);
}
