using System.Text.Json.Serialization;

namespace StudyBot.Health;

/// <summary>What <c>/healthz</c> answers.</summary>
internal sealed partial record HealthReport(string Status, IReadOnlyList<HealthCheck> Checks)
{
    [JsonIgnore]
    public bool IsWell => Status == "well";

    public static HealthReport Of(IReadOnlyList<HealthCheck> checks) => new(checks.All(check => check.IsWell) ? "well" : "unwell", checks);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(HealthReport))]
    internal sealed partial class HealthJson : JsonSerializerContext;
}
