using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Reports;

namespace StudyBot.Cli;

/// <summary>An evaluation for programs.</summary>
internal static partial class EvalJson
{
    private static readonly ReportJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });

    public static string Of(EvalReport report) => JsonSerializer.Serialize(report, Readable.EvalReport);

    public static string Of(Difference difference) => JsonSerializer.Serialize(difference, Readable.Difference);

    [JsonSerializable(typeof(EvalReport))]
    [JsonSerializable(typeof(Difference))]
    private sealed partial class ReportJson : JsonSerializerContext;
}
