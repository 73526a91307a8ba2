using System.Text.Json.Serialization;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.History.Configuration;

/// <summary>The JSON that is kept in the history.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AnswerScore))]
[JsonSerializable(typeof(QuestionEdition))]
[JsonSerializable(typeof(JudgeAgreement))]
internal sealed partial class StoredJsonContext : JsonSerializerContext;
