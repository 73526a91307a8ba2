using System.Text.Json.Serialization;

namespace StudyBot.Core.Scoring.Judge.Reading;

[JsonSourceGenerationOptions(
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ReplyJson))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;
