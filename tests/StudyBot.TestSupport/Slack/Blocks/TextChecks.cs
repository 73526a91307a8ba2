using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Blocks;

/// <summary>A text object (docs.slack.dev/reference/block-kit/composition-objects/text-object).</summary>
internal static class TextChecks
{
    public static void Check(JsonObject text, int most, bool mustBePlain, string place, List<string> problems)
    {
        var type = text.Text("type");
        var words = text.Text("text") ?? "";
        if (type is not ("plain_text" or "mrkdwn") || (mustBePlain && type == "mrkdwn"))
        {
            problems.Add($"[ERROR] unsupported type: {type} [json-pointer:{place}/type]");
        }

        if (words.Length == 0)
        {
            problems.Add($"[ERROR] must be more than 0 characters [json-pointer:{place}/text]");
        }

        if (words.Length > most)
        {
            problems.Add($"[ERROR] must be less than {most + 1} characters [json-pointer:{place}/text]");
        }

        if (type == "mrkdwn" && text.ContainsKey("emoji"))
        {
            problems.Add($"[ERROR] no more fields allowed: emoji [json-pointer:{place}]");
        }
    }
}
