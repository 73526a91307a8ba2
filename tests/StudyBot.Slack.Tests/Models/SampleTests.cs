using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudyBot.Slack.Models;
using StudyBot.Slack.SocketMode;

namespace StudyBot.Slack.Tests.Models;

/// <summary>Guards against a model that Slack's own samples do not fit: a field of another type, or one that is required and need not be there.</summary>
public sealed class SampleTests
{
    private static readonly SlackJson Json = SlackJson.Default;

    private static readonly Dictionary<string, JsonTypeInfo> Answers = new()
    {
        ["auth.test"] = Json.AuthTestAnswer,
        ["apps.connections.open"] = Json.ConnectionAnswer,
        ["oauth.v2.access"] = Json.InstallationAnswer,
        ["chat.postMessage"] = Json.PostedAnswer,
        ["chat.update"] = Json.PostedAnswer,
        ["chat.delete"] = Json.SlackAnswer,
        ["chat.postEphemeral"] = Json.PostedEphemeralAnswer,
        ["conversations.info"] = Json.ConversationAnswer,
        ["conversations.list"] = Json.ConversationsAnswer,
        ["conversations.history"] = Json.MessagesAnswer,
        ["conversations.replies"] = Json.MessagesAnswer,
        ["conversations.open"] = Json.ConversationAnswer,
        ["conversations.join"] = Json.ConversationAnswer,
        ["users.info"] = Json.UserAnswer,
        ["usergroups.users.list"] = Json.UsergroupUsersAnswer,
        ["views.open"] = Json.ViewResult,
        ["views.push"] = Json.ViewResult,
        ["views.update"] = Json.ViewResult,
        ["views.publish"] = Json.ViewResult,
        ["files.getUploadURLExternal"] = Json.UploadTicketAnswer,
        ["files.completeUploadExternal"] = Json.SlackAnswer,
    };

    private static readonly Dictionary<string, JsonTypeInfo> Events = new()
    {
        ["AppHomeOpened"] = Json.AppHomeOpenedEvent,
        ["AppMention"] = Json.Message,
        ["ChannelArchive"] = Json.ChannelEvent,
        ["ChannelUnarchive"] = Json.ChannelEvent,
        ["ChannelDeleted"] = Json.ChannelEvent,
        ["ChannelRename"] = Json.ChannelRenameEvent,
        ["ChannelIdChanged"] = Json.ChannelIdChangedEvent,
        ["GroupArchive"] = Json.ChannelEvent,
        ["GroupUnarchive"] = Json.ChannelEvent,
        ["GroupDeleted"] = Json.ChannelEvent,
        ["GroupLeft"] = Json.ChannelEvent,
        ["GroupRename"] = Json.ChannelRenameEvent,
        ["MemberJoinedChannel"] = Json.MembershipEvent,
        ["MemberLeftChannel"] = Json.MembershipEvent,
        ["UserChange"] = Json.UserEvent,
        ["TeamJoin"] = Json.UserEvent,
        ["TokensRevoked"] = Json.TokensRevokedEvent,
        ["SubteamCreated"] = Json.SubteamEvent,
        ["SubteamUpdated"] = Json.SubteamEvent,
        ["SubteamMembersChanged"] = Json.SubteamMembersEvent,
    };

    [SpecFact]
    public void Answers_of_all_methods_are_read()
    {
        foreach (var (method, type) in Answers)
        {
            Assert.NotNull(JsonSerializer.Deserialize(SpecFactAttribute.Read($"json-logs/api/{method}.json"), type));
        }
    }

    [SpecFact]
    public void Events_the_bot_subscribes_to_are_read()
    {
        foreach (var (name, type) in Events)
        {
            Assert.NotNull(JsonSerializer.Deserialize(EventOf(SpecFactAttribute.Read($"json-logs/events/{name}Payload.json")), type));
        }
    }

    [SpecFact]
    public void Messages_of_every_subtype_are_read()
    {
        var files = Directory.GetFiles(Path.Combine(SpecFactAttribute.Folder, "json-logs", "events"), "Message*Payload.json");

        Assert.All(files, file => Assert.NotNull(JsonSerializer.Deserialize(EventOf(File.ReadAllBytes(file)), Json.Message)));
        Assert.True(files.Length > 10);
    }

    [SpecFact]
    public void Commands_and_interactions_are_read()
    {
        string[] interactions =
        [
            "interactive-components/BlockActionPayload", "interactive-components/MessageShortcutPayload", "views/ViewSubmissionPayload",
            "views/ViewClosedPayload",
        ];

        Assert.All(
            interactions,
            name => Assert.NotNull(JsonSerializer.Deserialize(SpecFactAttribute.Read($"json-logs/app-backend/{name}.json"), Json.Interaction)));
        Assert.NotNull(
            JsonSerializer.Deserialize(SpecFactAttribute.Read("json-logs/app-backend/slash-commands/SlashCommandPayload.json"), Json.SlashCommand));
    }

    [SpecFact]
    public void Envelopes_are_read_with_their_payloads()
    {
        var read = Directory.GetFiles(Path.Combine(SpecFactAttribute.Folder, "fixtures"), "py_*.json").Order().Select(Describe);

        Assert.Equal(
            [
                "SlashCommands T111 /hello-socket-mode",
                "EventsApi T111 app_mention <@U111> 1610241741.000200",
                "Interactive T111 shortcut do-something",
                "EventsApi T111 message <@U111> Hi here! 1610241741.000200",
                "Interactive T12345678 block_actions V1234567890",
                "Hello",
                "Disconnect too_many_websockets",
            ],
            read);
    }

    private static string Describe(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var frame = EnvelopeFrame.Read(bytes);
        var workspace = frame.PayloadFields.Workspace.Of(bytes);
        var payload = frame.Payload.Of(bytes.AsSpan());
        var name = $"{frame.Type} {System.Text.Encoding.UTF8.GetString(workspace)}";
        switch (frame.Type)
        {
            case EnvelopeType.SlashCommands:
                return $"{name} {JsonSerializer.Deserialize(payload, Json.SlashCommand)!.Command}";
            case EnvelopeType.EventsApi:
                var message = JsonSerializer.Deserialize(frame.PayloadFields.Event.Of(bytes.AsSpan()), Json.Message)!;
                return $"{name} {message.Type} {message.Text} {message.Ts}";
            case EnvelopeType.Interactive:
                var interaction = JsonSerializer.Deserialize(payload, Json.Interaction)!;
                return $"{name} {interaction.Type} {interaction.CallbackId ?? interaction.View?.Id}";
            default:
                return $"{frame.Type} {System.Text.Encoding.UTF8.GetString(frame.Reason.Of(bytes.AsSpan()))}".TrimEnd();
        }
    }

    private static JsonElement EventOf(byte[] payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.GetProperty("event").Clone();
    }
}
