using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Messages;

/// <summary>
/// What Slack's client makes of what somebody types: mentions of those who are there stay, all else that looks like markup is escaped
/// (docs.slack.dev/messaging/formatting-message-text, "Escaping text").
/// </summary>
internal static partial class TypedText
{
    public static string Escape(string typed, Workspace workspace)
    {
        var text = new StringBuilder();
        var rest = 0;
        foreach (Match mention in Mention().Matches(typed))
        {
            var id = mention.Groups["id"].Value;
            if (workspace.Users.ContainsKey(id) || workspace.Channels.ContainsKey(id) || workspace.UserGroups.ContainsKey(id))
            {
                text.Append(Escape(typed[rest..mention.Index])).Append(mention.Value);
                rest = mention.Index + mention.Length;
            }
        }

        return text.Append(Escape(typed[rest..])).ToString();
    }

    /// <summary>The rich text that stands beside it in every message of a person.</summary>
    public static JsonArray Blocks(string typed) =>
    [
        new JsonObject
        {
            ["type"] = "rich_text",
            ["block_id"] = "typed",
            ["elements"] = new JsonArray(new JsonObject
            {
                ["type"] = "rich_text_section",
                ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = typed }),
            }),
        },
    ];

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    [GeneratedRegex("<[@#!](?:subteam\\^)?(?<id>[A-Z0-9]+)>")]
    private static partial Regex Mention();
}
