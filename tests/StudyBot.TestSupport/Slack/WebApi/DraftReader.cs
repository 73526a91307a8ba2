using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Blocks;
using StudyBot.TestSupport.Slack.Messages;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>Reads what a message is to say, and refuses what Slack refuses.</summary>
internal static class DraftReader
{
    /// <summary>"Slack will truncate messages containing more than 40,000 characters."</summary>
    private const int MostCharacters = 40_000;

    private const int MostInMarkdown = 12_000;

    public static MessageDraft Read(ApiCall call, Channel channel)
    {
        var blocks = call.Arguments.List("blocks");
        BlockChecks.Require(blocks);
        return new MessageDraft(channel, call.Bot)
        {
            Text = TextOf(call.Arguments),
            Blocks = BlockTree.WithIds(blocks),
            Attachments = call.Arguments.List("attachments")?.DeepClone().AsArray(),
            Metadata = MetadataOf(call.Arguments),
            ThreadTs = ThreadOf(call.Arguments, channel),
            IsBroadcast = call.Arguments.Flag("reply_broadcast") ?? false,
        };
    }

    private static string TextOf(JsonObject arguments)
    {
        var markdown = arguments.Text("markdown_text");
        var text = arguments.Text("text") ?? markdown ?? "";
        var hasBlocks = arguments.List("blocks") is { Count: > 0 } || arguments.List("attachments") is { Count: > 0 };
        if (markdown is not null && (markdown.Length > MostInMarkdown || hasBlocks || arguments.Text("text") is not null))
        {
            throw new ApiException(markdown.Length > MostInMarkdown ? "msg_too_long" : "markdown_text_conflict");
        }

        return text.Length == 0 && !hasBlocks ? throw new ApiException("no_text") : text[..Math.Min(text.Length, MostCharacters)];
    }

    private static JsonObject? MetadataOf(JsonObject arguments)
    {
        if (arguments["metadata"] is null)
        {
            return null;
        }

        return arguments.Object("metadata") is { } metadata && metadata.Text("event_type") is { Length: > 0 } && metadata["event_payload"] is JsonObject
            ? metadata.DeepClone().AsObject()
            : throw new ApiException("invalid_metadata_format");
    }

    /// <summary>A thread is named by its parent, never by a reply.</summary>
    private static string? ThreadOf(JsonObject arguments, Channel channel)
    {
        if (arguments.Text("thread_ts") is not { Length: > 0 } ts)
        {
            return null;
        }

        return channel.Messages.TryGetValue(ts, out var parent) && !parent.IsReply ? ts : throw new ApiException("thread_not_found");
    }
}
