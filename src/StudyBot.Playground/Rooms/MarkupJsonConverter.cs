using System.Text.Json;
using System.Text.Json.Serialization;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

/// <summary>Markup as its CommonMark source. Reading trusts it: the bot itself wrote the journal.</summary>
internal sealed class MarkupJsonConverter : JsonConverter<Markup>
{
    public override Markup Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Markup.Trusted(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Markup value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
