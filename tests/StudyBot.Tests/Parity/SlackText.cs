using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StudyBot.Tests.Parity;

/// <summary>Slack's blocks as its app shows them (docs.slack.dev/reference/block-kit/blocks, docs.slack.dev/messaging/formatting-message-text).</summary>
internal static partial class SlackText
{
    private const string WordJoiner = "\u2060";

    /// <summary>The words of one block, line by line; nothing of a control.</summary>
    /// <param name="nameOf">The name of the channel with this id.</param>
    public static IEnumerable<string> Lines(JsonNode block, Func<string, string> nameOf) => (string)block["type"]! switch
    {
        "header" => [(string)block["text"]!["text"]!],
        "context" => block["elements"]!.AsArray().Select(element => Mrkdwn((string)element!["text"]!, nameOf)),
        "rich_text" => block["elements"]!.AsArray().SelectMany(part => Part(part!, nameOf)),
        "image" => [],
        "section" => [(string)block["text"]!["text"]!],
        _ => [],
    };

    /// <summary>What is more than text to the app: mentions that ping, and links that lead anywhere but to a page.</summary>
    public static IEnumerable<string> Alive(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Alive),
        JsonObject { } json when (string?)json["type"] is "user" or "usergroup" or "broadcast" => [json.ToJsonString()],
        JsonObject { } json when (string?)json["type"] == "link" && !IsPage((string)json["url"]!) => [json.ToJsonString()],
        JsonObject { } json when (string?)json["type"] == "mrkdwn" => AliveIn((string)json["text"]!),
        JsonObject json => json.SelectMany(field => Alive(field.Value)),
        _ => [],
    };

    /// <summary>The same in the fallback.</summary>
    public static IEnumerable<string> AliveIn(string mrkdwn) => Reference().Matches(mrkdwn)
        .Select(match => match.Groups["target"].Value)
        .Where(target => !IsPage(target) && !target.StartsWith("!date^", StringComparison.Ordinal) && !target.StartsWith('#'));

    private static IEnumerable<string> Part(JsonNode part, Func<string, string> nameOf) => (string)part["type"]! switch
    {
        "rich_text_list" => part["elements"]!.AsArray().Select((item, index) => Marker(part, index) + Inline(item!, nameOf)),
        _ => [Inline(part, nameOf)],
    };

    private static string Marker(JsonNode list, int index) =>
        (string)list["style"]! == "ordered" ? $"{((int?)list["offset"] ?? 0) + index + 1}. " : "- ";

    private static string Inline(JsonNode section, Func<string, string> nameOf) => string.Concat(section["elements"]!.AsArray().Select(element =>
        (string)element!["type"]! switch
        {
            "text" => (string)element["text"]!,
            "link" => (string)element["text"]!,
            "date" => (string)element["fallback"]!,
            "channel" => "#" + nameOf((string)element["channel_id"]!),
            var type => $"<{type}>",
        }));

    private static string Mrkdwn(string text, Func<string, string> nameOf) => WebUtility.HtmlDecode(Reference().Replace(
        text,
        match => match.Groups["target"].Value is ['#', .. var id] ? "#" + nameOf(id) : match.Groups["label"].Value)).Replace(WordJoiner, "");

    private static bool IsPage(string url) => url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal);

    [GeneratedRegex("<(?<target>[^<>|]+)([|](?<label>[^<>]*))?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
