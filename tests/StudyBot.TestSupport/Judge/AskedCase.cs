using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.TestSupport.Judge;

/// <summary>A request as the endpoint sees it.</summary>
/// <param name="Number">Counted from 0.</param>
/// <param name="Body">All of it, word for word.</param>
/// <param name="Answer">What stands between the delimiters.</param>
public sealed partial record AskedCase(
    int Number, string Body, string Authorization, string System, string User, string Answer, IReadOnlyList<AskedCriterion> Criteria)
{
    public static AskedCase Read(int number, string body, string authorization)
    {
        using var json = JsonDocument.Parse(body);
        var messages = json.RootElement.GetProperty("messages").EnumerateArray()
            .ToDictionary(message => message.GetProperty("role").GetString()!, message => Text(message.GetProperty("content")));
        var user = messages["user"];
        return new AskedCase(number, body, authorization, messages["system"], user, AnswerIn().Match(user).Groups["answer"].Value, [.. CriteriaIn(user)]);
    }

    /// <summary>Whether the request asks for a strict schema.</summary>
    public bool AsksForSchema => Body.Contains("\"json_schema\"", StringComparison.Ordinal);

    private static string Text(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));

    private static IEnumerable<AskedCriterion> CriteriaIn(string user) =>
        from Match criterion in Criterion().Matches(user)
        select new AskedCriterion(
            criterion.Groups["id"].Value, [.. Item().Matches(criterion.Groups["items"].Value).Select(item => item.Groups["id"].Value)]);

    [GeneratedRegex(@"<<<(?<delimiter>[\w-]+)\n(?<answer>.*)\n\k<delimiter>>>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex AnswerIn();

    [GeneratedRegex(@"^criterion (?<id>[\w-]+) \(.*?\n  items\n(?<items>(    [^\n]*(\n|$))+)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Criterion();

    [GeneratedRegex(@"^    (?<id>[\w-]+): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Item();
}
