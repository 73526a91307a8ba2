using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Blocks;

/// <summary>Text that is shown as it is, or as Slack's mrkdwn, in which <c>&amp; &lt; &gt;</c> have to be escaped.</summary>
internal sealed record TextObject
{
    public required string Type { get; init; }

    public required string Text { get; init; }

    /// <summary>Only for plain text: whether <c>:name:</c> becomes an emoji.</summary>
    [JsonPropertyName("emoji")]
    public bool? HasEmoji { get; init; }

    /// <summary>Only for mrkdwn: true leaves addresses and names alone that are not marked as links.</summary>
    [JsonPropertyName("verbatim")]
    public bool? IsVerbatim { get; init; }

    public static TextObject Plain(string text, bool? hasEmoji = null) => new() { Type = "plain_text", Text = text, HasEmoji = hasEmoji };

    /// <summary>Verbatim, so that nothing a member writes turns into a link or a ping by itself.</summary>
    public static TextObject Mrkdwn(string text) => new() { Type = "mrkdwn", Text = text, IsVerbatim = true };
}
