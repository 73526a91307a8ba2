using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Messages;

namespace StudyBot.Slack.Inflow;

/// <summary>Turns a message of Slack into one of the product.</summary>
internal static partial class MessageTranslator
{
    /// <summary>Whether a person may have written it, as far as the message itself says: no app's, and none of Slack's own notes.</summary>
    public static bool MayBeByPerson(Message message) => message is
    {
        Subtype: null or MessageSubtypes.FileShare or MessageSubtypes.ThreadBroadcast or MessageSubtypes.MeMessage,
        BotId: null,
        User.Length: > 0,
    };

    /// <param name="text">What counts as the message's text, with its files.</param>
    /// <param name="bot">The bot's own id: who writes to the bot writes an answer.</param>
    /// <param name="revisedAt">
    /// When Slack told of the change. A message's own mark of its last edit has whole seconds, in which there may be two; this one is later
    /// than it and different for each.
    /// </param>
    public static ChatMessage Translate(Message message, Place place, ChatMember author, string text, string bot, SlackTimestamp? revisedAt = null)
    {
        var revision = message.Edited is { } edit ? Later(edit.Ts, revisedAt) : default;
        return new ChatMessage
        {
            Ref = new MessageRef(place, message.Ts.ToString()),
            Author = author,
            Text = text,
            SentAt = message.Ts.Instant,
            Revision = revision.Microseconds,
            WrittenAt = revision.IsSet ? revision.Instant : message.Ts.Instant,
            InReplyTo = Addressee(message.Text) is { } other && other != bot && other != author.Ref.Id
                ? SlackRefs.Member(place.Channel.WorkspaceId, other)
                : null,
        };
    }

    private static SlackTimestamp Later(SlackTimestamp edited, SlackTimestamp? told) => told is { } other && other.CompareTo(edited) > 0 ? other : edited;

    /// <summary>Slack has no replies to a message of a thread; people begin with whom they mean.</summary>
    private static string? Addressee(string? text) => Beginning().Match(text ?? "") is { Success: true } match ? match.Groups["user"].Value : null;

    [GeneratedRegex(@"^\s*<@(?<user>[A-Z0-9]+)(\|[^>]*)?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Beginning();
}
