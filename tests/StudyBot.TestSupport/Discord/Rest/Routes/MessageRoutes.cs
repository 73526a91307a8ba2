using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.Messages;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest.Routes;

/// <summary>Messages of channels, threads and direct channels (resources/message).</summary>
internal sealed class MessageRoutes(World world, Access access, MessageComposer composer, MessageDesk desk)
{
    /// <summary>Documented as "the past few minutes".</summary>
    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(5);

    public IEnumerable<Route> All =>
    [
        new("GET", "/channels/{channel_id}/messages", List),
        new("POST", "/channels/{channel_id}/messages", Post),
        new("GET", "/channels/{channel_id}/messages/{message_id}", Get),
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", Edit),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}", Delete),
    ];

    private RestAnswer Post(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        var body = call.Fields;
        access.RequirePosting(channel, body, call.Files);
        if (body.Flag("enforce_nonce") is true && Earlier(channel, body["nonce"]) is { } earlier)
        {
            return RestAnswer.Ok(earlier.ToJson());
        }

        var draft = composer.Compose(channel, body, call.Files, ReplyTo(channel, body), interaction: null);
        return RestAnswer.Ok(desk.Post(draft).ToJson());
    }

    /// <summary>Lists the newest first, whatever the direction; without the right to read back it is empty, not refused.</summary>
    private RestAnswer List(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        var limit = call.Limit(byDefault: 50, most: 100);
        if (!world.Can(world.Bot, channel, LoopbackPermissions.ReadMessageHistory))
        {
            return RestAnswer.Ok(new JsonArray());
        }

        var visible = channel.Messages.Values.Where(message => !message.IsEphemeral);
        var page = (call.QueryId("before"), call.QueryId("after"), call.QueryId("around")) switch
        {
            ({ } before, _, _) => visible.Where(message => message.Id < before).TakeLast(limit),
            (_, { } after, _) => visible.Where(message => message.Id > after).Take(limit),
            (_, _, { } around) => Around([.. visible], around, limit),
            _ => visible.TakeLast(limit),
        };
        return RestAnswer.Ok(new JsonArray([.. page.Reverse().Select(Read)]));
    }

    private RestAnswer Get(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        access.Require(channel, LoopbackPermissions.ReadMessageHistory);
        return RestAnswer.Ok(Read(access.Message(channel, call.Id("message_id"))));
    }

    private RestAnswer Edit(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        var message = access.Message(channel, call.Id("message_id"));
        if (message.Author != world.Bot)
        {
            throw ApiErrors.NotYourMessage;
        }

        access.RequireAwake(channel);
        composer.Apply(message, call.Fields, call.Files);
        desk.Changed(message);
        return RestAnswer.Ok(message.ToJson());
    }

    private RestAnswer Delete(RestCall call)
    {
        var channel = access.Channel(call.Id("channel_id"));
        var message = access.Message(channel, call.Id("message_id"));
        access.RequireAwake(channel);
        if (message.Author != world.Bot)
        {
            access.Require(channel, LoopbackPermissions.ManageMessages);
        }

        desk.Delete(message);
        return RestAnswer.Nothing;
    }

    private Message? Earlier(Channel channel, JsonNode? nonce) => nonce is null
        ? null
        : channel.Messages.Values.FirstOrDefault(message =>
            message.Author == world.Bot && message.Nonce?.ToString() == nonce.ToString() && world.Now - message.SentAt < NonceMemory);

    private Message? ReplyTo(Channel channel, JsonObject body)
    {
        if (body.Object("message_reference") is not { } reference)
        {
            return null;
        }

        var message = channel.Messages.GetValueOrDefault(reference.Id("message_id") ?? 0);
        return message is not null || reference.Flag("fail_if_not_exists") is false
            ? message
            : throw FormErrors.One("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }

    /// <summary>Without the message content intent words are withheld here, too (resources/message, "Message Object").</summary>
    private JsonObject Read(Message message)
    {
        var json = message.ToJson();
        if (!world.Options.PrivilegedIntents.HasFlag(LoopbackIntents.MessageContent) && ContentRules.AreWithheld(message, world))
        {
            ContentRules.Withhold(json);
        }

        return json;
    }

    private static IEnumerable<Message> Around(IReadOnlyList<Message> messages, ulong id, int limit) =>
        messages.Where(message => message.Id < id).TakeLast(limit / 2)
            .Concat(messages.Where(message => message.Id >= id).Take(limit - (limit / 2)));
}
