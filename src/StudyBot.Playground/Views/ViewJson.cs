using System.Text.Json.Serialization;
using StudyBot.Core.Chat;
using StudyBot.Playground.Web;

namespace StudyBot.Playground.Views;

/// <summary>The page's JSON, both ways.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RoomView))]
[JsonSerializable(typeof(PlaceView))]
[JsonSerializable(typeof(ChangeView))]
[JsonSerializable(typeof(OutcomeView))]
[JsonSerializable(typeof(ErrorView))]
[JsonSerializable(typeof(IReadOnlyList<Suggestion>))]
[JsonSerializable(typeof(AddMemberRequest))]
[JsonSerializable(typeof(PostMessageRequest))]
[JsonSerializable(typeof(EditMessageRequest))]
[JsonSerializable(typeof(PressButtonRequest))]
[JsonSerializable(typeof(SubmitFormRequest))]
internal sealed partial class ViewJson : JsonSerializerContext;
