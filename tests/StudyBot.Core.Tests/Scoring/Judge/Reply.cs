using System.Text.Json;

namespace StudyBot.Core.Tests.Scoring.Judge;

/// <summary>Replies about the two criteria of the sample question.</summary>
internal static class Reply
{
    public const string Leak = "the refund column is written after the customer cancels";
    public const string Split = "split the data by time because a random split";
    public const string Watch = "monitor the live precision and roll back";

    /// <param name="leak">The quotation for the item; null for one that is not met.</param>
    public static string Of(
        string? leak = Leak, string? split = Split, string? watch = Watch, int data = 4, int production = 4, bool suspects = false) =>
        $$"""
        {"criteria":[
          {"id":"data","items":[{{Item("leakage", leak)}},{{Item("time-split", split)}}],"level":{{data}}},
          {"id":"production","items":[{{Item("monitor", watch)}}],"level":{{production}}}],
        "injection_suspected":{{(suspects ? "true" : "false")}}}
        """;

    private static string Item(string id, string? quote) =>
        $$"""{"id":"{{id}}","quote":{{JsonSerializer.Serialize(quote ?? "")}},"verdict":"{{(quote is null ? "unmet" : "met")}}"}""";
}
