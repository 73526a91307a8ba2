using System.Text.Json.Serialization;

namespace StudyBot.Health;

/// <summary>What <c>/healthz</c> answers.</summary>
internal sealed partial record HealthReport(string Status, IReadOnlyList<HealthCheck> Checks)
{
    [JsonIgnore]
    public bool IsWell => Status == "well";

    public static HealthReport Of(IReadOnlyList<HealthCheck> checks) => new(checks.All(check => check.IsWell) ? "well" : "unwell", checks);

    public Task WriteAsync(HttpContext context, bool isWell)
    {
        context.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsJsonAsync(this, HealthJson.Default.HealthReport, cancellationToken: context.RequestAborted);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(HealthReport))]
    internal sealed partial class HealthJson : JsonSerializerContext;
}
