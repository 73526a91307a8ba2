using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyBot.Core.Evaluation.Measures;

namespace StudyBot.Core.Evaluation.Reports;

/// <summary>Verdicts as JSON, one a line, for <c>--compare</c> and for anybody who wants to check the figures.</summary>
public static partial class ScoreFile
{
    private static readonly LineJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Without the answers' texts.</summary>
    public static string Line(string scorer, ScoredAnswer answer) => JsonSerializer.Serialize(
        new ScoreLine(
            scorer,
            answer.Question,
            answer.Id,
            answer.Criterion,
            answer.Repeat,
            answer.Pair.Human,
            answer.Pair.Machine,
            answer.Pair.HumanLevel,
            answer.Pair.MachineLevel),
        Readable.ScoreLine);

    /// <summary>The verdicts by scorer.</summary>
    /// <exception cref="FormatException">A line is none of a score file; the message says which and what was expected.</exception>
    public static ILookup<string, ScoredAnswer> Read(string file, IEnumerable<string> lines) => lines.Index()
        .Where(line => !string.IsNullOrWhiteSpace(line.Item))
        .Select(line => Parse(line.Item) ??
            throw new FormatException($"{file}:{line.Index + 1}: no line of a score file, expected what eval --scores-out writes"))
        .ToLookup(line => line.Scorer, line => new ScoredAnswer
        {
            Question = line.Question,
            Id = line.Id,
            Criterion = line.Criterion,
            Repeat = line.Repeat,
            Pair = new Pair(line.Human, line.Machine, line.HumanLevel, line.MachineLevel),
            Text = "",
            Words = 0,
        });

    private static ScoreLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Readable.ScoreLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record ScoreLine(
        [property: JsonRequired] string Scorer,
        [property: JsonRequired] string Question,
        [property: JsonRequired] string Id,
        string? Criterion,
        int Repeat,
        [property: JsonRequired] double Human,
        [property: JsonRequired] double Machine,
        [property: JsonRequired] int HumanLevel,
        [property: JsonRequired] int MachineLevel);

    [JsonSerializable(typeof(ScoreLine))]
    private sealed partial class LineJson : JsonSerializerContext;
}
