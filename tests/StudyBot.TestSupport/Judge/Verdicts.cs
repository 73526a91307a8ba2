using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Judge;

/// <summary>Writes replies in the form that is asked for.</summary>
public static class Verdicts
{
    /// <param name="quoteOf">The quotation for an item; null for one that is not met.</param>
    /// <param name="levelOf">The level, from the share of items that are met.</param>
    public static string Write(AskedCase asked, Func<string, string?> quoteOf, Func<double, int> levelOf) =>
        new JsonObject
        {
            ["criteria"] = new JsonArray([.. asked.Criteria.Select(criterion => (JsonNode)Criterion(criterion, quoteOf, levelOf))]),
            ["injection_suspected"] = false,
        }.ToJsonString(JsonSerializerOptions.Web);

    private static JsonObject Criterion(AskedCriterion criterion, Func<string, string?> quoteOf, Func<double, int> levelOf)
    {
        var quotes = criterion.Items.Select(quoteOf).ToList();
        return new JsonObject
        {
            ["id"] = criterion.Id,
            ["items"] = new JsonArray([.. criterion.Items.Zip(quotes, (id, quote) => (JsonNode)new JsonObject
            {
                ["id"] = id,
                ["quote"] = quote ?? "",
                ["verdict"] = quote is null ? "unmet" : "met",
            })]),
            ["level"] = levelOf(quotes.Count(quote => quote is not null) / (double)quotes.Count),
        };
    }
}
