using System.Net;
using System.Text.RegularExpressions;

namespace StudyBot.Slack.Inflow;

/// <summary>What a person wrote, out of the form in which Slack hands it over.</summary>
/// <remarks>
/// https://docs.slack.dev/messaging/formatting-message-text: what stands in angle brackets are Slack's own references; a bracket or
/// ampersand that was typed arrives as an entity.
/// </remarks>
internal static partial class MessageText
{
    public static string Of(string? text) => Unescape(Reference().Replace(text ?? "", match => Shown(match.Groups["target"].Value, match.Groups["label"])));

    private static string Shown(string target, Group label) => target switch
    {
        ['@', ..] => "@" + (label.Success ? label.Value : "member"),
        ['#', ..] => "#" + (label.Success && label.Length > 0 ? label.Value : "channel"),
        "!here" or "!channel" or "!everyone" => "@" + target[1..],
        ['!', ..] => label.Success ? label.Value : "@group",
        _ => label.Success && label.Length > 0 ? label.Value : target,
    };

    /// <summary>Slack escapes these three and nothing else.</summary>
    private static string Unescape(string text) => Entity().Replace(text, entity => WebUtility.HtmlDecode(entity.Value));

    [GeneratedRegex(@"<(?<target>[@#!]?[^<>|]+)(\|(?<label>[^<>]*))?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex("&(amp|lt|gt);", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();
}
