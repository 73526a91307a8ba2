using System.Text.Json.Serialization;

namespace StudyBot.Playground.Rooms;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(MarkupJsonConverter)])]
[JsonSerializable(typeof(RoomEvent))]
internal sealed partial class RoomEventJson : JsonSerializerContext;
