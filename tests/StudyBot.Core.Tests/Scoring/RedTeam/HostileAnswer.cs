using System.Text.Json;
using StudyBot.TestSupport;

namespace StudyBot.Core.Tests.Scoring.RedTeam;

/// <summary>One row of hostile.jsonl.</summary>
/// <param name="Wraps">It is built around an honest answer.</param>
/// <param name="Text">With places in braces that <see cref="Attack"/> fills in.</param>
/// <param name="How">What is done to the filled-in part.</param>
internal sealed record HostileAnswer(string Id, bool Wraps, string Text, string How)
{
    public static IReadOnlyList<HostileAnswer> All { get; } =
    [
        .. File.ReadLines(Repository.PathOf("tests/StudyBot.Core.Tests/Scoring/RedTeam/hostile.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => new HostileAnswer(
                row.GetProperty("id").GetString()!,
                row.GetProperty("wraps").GetBoolean(),
                row.GetProperty("text").GetString()!,
                row.TryGetProperty("how", out var how) ? how.GetString()! : "")),
    ];
}
