using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>Makes a message, or the change of one, out of a body that the bot sent.</summary>
internal sealed class MessageComposer(World world, AttachmentShelf shelf)
{
    private const int ReplyType = 19;

    private const MessageFlags Settable =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

    public MessageDraft Compose(Channel channel, JsonObject body, IReadOnlyList<UploadedFile> files, Message? replyTo, Interaction? interaction)
    {
        var flags = MessageChecks.Flags(body);
        MessageChecks.Check(body, files.Count, flags.HasFlag(MessageFlags.IsComponentsV2));
        MessageChecks.RefuseEmpty(body, files.Count);
        var attachments = shelf.Store(channel, body, files);
        var components = ComponentShape.Of(body.Objects("components"), attachments);
        return new MessageDraft(channel, world.Bot)
        {
            Type = replyTo is null ? 0 : ReplyType,
            Content = body.Text("content") ?? "",
            Embeds = EmbedShape.Of(body.Objects("embeds"), attachments),
            Components = components,
            Attachments = attachments,
            Flags = flags & Settable,
            Mentions = MentionReader.Read(world, channel, world.Bot, body, components, replyTo, interaction is not null),
            Nonce = body["nonce"]?.DeepClone(),
            Reference = replyTo,
            Interaction = interaction,
        };
    }

    /// <summary>What the body does not name stays as it is. The V2 flag can be added and never taken away again.</summary>
    public void Apply(Message message, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        var flags = message.Flags | (MessageChecks.Flags(body) & MessageFlags.IsComponentsV2);
        var isV2 = flags.HasFlag(MessageFlags.IsComponentsV2);
        MessageChecks.Check(body, files.Count, isV2);
        var added = shelf.Store(message.Channel, body, files);
        message.Attachments = [.. Kept(message, body).Select(kept => kept.DeepClone()), .. added.Select(attachment => attachment!.DeepClone())];
        message.Flags = flags & ~MessageFlags.Loading;
        if (body.ContainsKey("content") || isV2)
        {
            message.Content = isV2 ? "" : body.Text("content") ?? "";
        }

        if (body.ContainsKey("embeds") || isV2)
        {
            message.Embeds = EmbedShape.Of(body.Objects("embeds"), message.Attachments);
        }

        if (body.ContainsKey("components"))
        {
            message.Components = ComponentShape.Of(body.Objects("components"), message.Attachments);
        }

        message.Mentions = MentionReader.Read(
            world, message.Channel, world.Bot, Stored(message, body), message.Components, replyTo: null, message.Interaction is not null);
    }

    /// <summary>An edit that names attachments keeps only those.</summary>
    private static IEnumerable<JsonNode> Kept(Message message, JsonObject body)
    {
        var named = body.Objects("attachments").Select(attachment => attachment["id"]?.ToString()).ToHashSet();
        return message.Attachments.OfType<JsonNode>().Where(stored => !body.ContainsKey("attachments") || named.Contains(stored["id"]!.ToString()));
    }

    private static JsonObject Stored(Message message, JsonObject body) => new()
    {
        ["content"] = message.Content,
        ["allowed_mentions"] = body["allowed_mentions"]?.DeepClone(),
    };
}
