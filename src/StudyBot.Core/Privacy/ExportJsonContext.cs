using System.Text.Json.Serialization;

namespace StudyBot.Core.Privacy;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(PersonalExport))]
internal sealed partial class ExportJsonContext : JsonSerializerContext;
