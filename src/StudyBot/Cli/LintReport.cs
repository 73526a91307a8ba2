using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyBot.Core.Questions;

namespace StudyBot.Cli;

/// <summary>What a check of the bank found. The counts are of files, so that they hold for a broken bank, too.</summary>
internal sealed partial record LintReport
{
    /// <summary>Sentences contain apostrophes, and escaped ones are hard to read in a terminal.</summary>
    private static readonly LintJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public required int Questions { get; init; }

    public required int Tracks { get; init; }

    public required int Rubrics { get; init; }

    public required IReadOnlyList<BankProblem> Problems { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Readable.LintReport);

    /// <summary>One problem a line, as compilers write them, so that editors can jump to it.</summary>
    public void WriteText(TextWriter output)
    {
        foreach (var problem in Problems)
        {
            output.WriteLine(problem);
        }

        var found = Problems.Count == 0 ? "no problems" : Count(Problems.Count, "problem");
        output.WriteLine($"{Count(Questions, "question")}, {Count(Tracks, "track")}, {Count(Rubrics, "rubric")}: {found}.");
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    [JsonSerializable(typeof(LintReport))]
    private sealed partial class LintJson : JsonSerializerContext;
}
